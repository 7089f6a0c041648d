import { escapeHtml } from "./escape-html";
import { html, lang } from "./html-parts";
import { policyWords } from "./policy-words";
import type { Report } from "./report";
import { showMoment } from "./show-date";
import { ratingLook, verdictMark } from "./verdict-mark";

/** How the desk works, what each verdict means, and what the report can be checked against. */
export function htmlMethod(report: Report): string {
  const { desk, methodology, version, history } = report;
  const { scale } = methodology;
  const used = new Set(
    report.claims.flatMap(({ verdict, reviews }) => [
      verdict?.rating.code,
      ...reviews.map(({ rating }) => rating.code),
    ]),
  );
  const labels = scale.ratings
    .filter((rating) => !rating.retired || used.has(rating.code))
    .map((rating) => {
      const look = ratingLook(rating, scale);
      return html`<div class="v-${look.tone}"><dt>${verdictMark(look.shape)}<bdi>${escapeHtml(rating.label)}</bdi></dt><dd${lang("", rating.meaning)}>${escapeHtml(rating.meaning)}</dd></div>`;
    });
  const head =
    history === null
      ? ""
      : `<div><dt>History head</dt><dd dir="ltr">${history.seq === null ? "" : `event ${history.seq.toLocaleString("en")}, `}<code>${escapeHtml(history.hash)}</code></dd></div>`;
  return html`<footer class="method" lang="en" aria-labelledby="method-h">
<h2 id="method-h">How to read this</h2>
<dl class="scale">${labels.join("")}</dl>
<p dir="ltr">Numbers in the text lead to the claim they mark; where claims overlap, the lines under the words are doubled. ${escapeHtml(policyWords(report))}</p>
<p dir="ltr">A verdict stands on exact words. When the article or the claim changes, it is marked “on earlier words” and does not stand until it is given again. People judge; no verdict here was made by a machine.</p>
<dl class="proof"><div><dt>Article text</dt><dd dir="ltr">version ${version.number}, SHA-256 <code>${escapeHtml(version.sha256)}</code></dd></div>${head}<div><dt>Report</dt><dd dir="ltr">made ${showMoment(report.generatedAt, desk.timeZone)}; times are in ${escapeHtml(desk.timeZone)} · ${escapeHtml(report.url)} · made with Stet ${escapeHtml(report.generator.version)}</dd></div></dl>
</footer>`;
}
