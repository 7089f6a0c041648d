import { escapeHtml } from "./escape-html";
import { html, lang, webLink } from "./html-parts";
import type { Report } from "./report";
import { claimAnchor } from "./report-marks";
import { showDay, showMoment, showPartialDate } from "./show-date";
import { claimLook, verdictMark } from "./verdict-mark";
import { escapeVisibly } from "./visible-controls";

/** What was checked, by whom and when: the lines under the headline. */
export function htmlFacts(report: Report): { kicker: string; dek: string } {
  const { article, desk, version } = report;
  const kicker = html`<p class="kicker" dir="ltr" lang="en"><b>Annotated report</b> · <bdi>${escapeHtml(desk.name)}</bdi> · ${showDay(report.generatedAt, desk.timeZone)}</p>`;
  const published = article.publishedAt === null ? "" : showPartialDate(article.publishedAt, desk.timeZone);
  const publisher = article.publisher === null ? "" : `<bdi>${escapeHtml(article.publisher)}</bdi>`;
  const origin = [
    article.byline === null ? "" : `<bdi>${escapeHtml(article.byline)}</bdi>`,
    publisher,
    published,
  ].filter(Boolean);
  const read =
    article.url === null
      ? ""
      : ` Published at ${webLink(article.url, `<bdi dir="ltr">${escapeHtml(article.url)}</bdi>`)}.`;
  const dek = html`<p class="dek" dir="ltr" lang="en">${origin.length === 0 ? "" : `${origin.join(", ")}. `}Checked on the text of version ${version.number}, taken in on ${showMoment(version.createdAt, desk.timeZone)}.${read}</p>`;
  return { kicker, dek };
}

/** Every claim in one line: number, mark, verdict, statement. A report without claims says so. */
export function htmlSummary(report: Report): string {
  const { claims, article } = report;
  if (claims.length === 0) {
    return html`<section class="empty" lang="en" aria-labelledby="summary-h"><h2 id="summary-h">No claims yet</h2><p dir="ltr">Nobody has marked a claim in this article. The text below is complete, and stands as it was taken in.</p></section>`;
  }
  const rows = claims.map((claim) => {
    const look = claimLook(claim, report.methodology.scale);
    return html`<li class="v-${look.tone}"><a href="#${claimAnchor(claim)}"><span class="no">${claim.number}</span>${verdictMark(look.shape)}<b><bdi>${escapeHtml(look.word)}</bdi></b><span class="what"${lang(article.language, claim.statement)}>${escapeVisibly(claim.statement)}</span></a></li>`;
  });
  return html`<section aria-labelledby="summary-h"><h2 id="summary-h" class="hidden" lang="en">Claims and verdicts</h2>
<ol class="summary" role="list">
${rows.join("\n")}
</ol></section>`;
}
