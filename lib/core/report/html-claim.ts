import { CHECKABILITY_LABELS } from "../review/checkability";
import { REASON_TAG_LABELS } from "../review/reason-tag";
import { markdownToHtml } from "../text/markdown";
import { escapeHtml } from "./escape-html";
import { dotted, html, lang } from "./html-parts";
import { htmlSources } from "./html-sources";
import type { Report, ReportClaim, ReportReview } from "./report";
import { claimAnchor, targetAnchor } from "./report-marks";
import { showDay, showPartialDate } from "./show-date";
import { claimLook, ratingLook, verdictMark } from "./verdict-mark";
import { howReached, placeWords, whyStale } from "./verdict-words";
import { escapeVisibly } from "./visible-controls";

/** All about one claim: statement, verdict and how it was reached, the words it stands on, what reviewers wrote, the sources. */
export function htmlClaim(report: Report, claim: ReportClaim, anchored: Set<number>): string {
  const { article, methodology } = report;
  const look = claimLook(claim, methodology.scale);
  const id = claimAnchor(claim);
  return html`<section class="claim v-${look.tone}" id="${id}" aria-labelledby="${id}-h">
<h3 id="${id}-h"><span class="no">${claim.number}</span> <span${lang(article.language, claim.statement)}>${escapeVisibly(claim.statement)}</span></h3>
<p class="verdict" lang="en">${verdictMark(look.shape)}<bdi>${escapeHtml(look.word)}</bdi> <span class="how" dir="ltr">${escapeHtml(howReached(claim, report))}</span></p>
${staleNotice(claim)}<p class="said" dir="ltr" lang="en">${dotted(said(report, claim))}</p>
${quotes(report, claim)}${explanation(report, claim)}${claim.reviews.map((review) => htmlReview(report, review)).join("")}${htmlSources(report, claim, anchored)}</section>
`;
}

/** A decision's summary, with who decided; of a consensus, the reasons that no review below says. */
function explanation({ desk }: Report, { verdict, reviews }: ReportClaim): string {
  if (verdict === null) return "";
  const prose = `<div class="prose" lang="">${markdownToHtml(verdict.explanation)}</div>`;
  if (verdict.how === "consensus") {
    return reviews.some(({ rationale }) => rationale === verdict.explanation) ? "" : prose;
  }
  const by = verdict.by.map((name) => `<bdi>${escapeHtml(name)}</bdi>`).join(", ");
  return html`<div class="decision"><h4 lang="en">The desk’s decision</h4>
<p class="meta" dir="ltr" lang="en">${dotted([by, showDay(verdict.reachedAt, desk.timeZone)])}</p>
${prose}</div>
`;
}

function staleNotice(claim: ReportClaim): string {
  const why = whyStale(claim);
  if (why === "") return "";
  return html`<p class="notice" dir="ltr" lang="en"><b>This verdict does not stand.</b> ${why}</p>
`;
}

function said({ desk }: Report, { claimant, claimedAt, checkability }: ReportClaim): string[] {
  const when = claimedAt === null ? "" : showPartialDate(claimedAt, desk.timeZone);
  const who = claimant === null ? "" : `Said by <bdi>${escapeHtml(claimant)}</bdi>`;
  const both = who === "" ? (when === "" ? "" : `Said ${when}`) : when === "" ? who : `${who}, ${when}`;
  return [both, CHECKABILITY_LABELS[checkability]];
}

/** The words the claim stands on, each leading back to its place in the text. */
function quotes({ article }: Report, claim: ReportClaim): string {
  const quote = (text: string) => `<q${lang(article.language, text)}>${escapeVisibly(text)}</q>`;
  const items = claim.targets.map((target, index) => {
    const { exact, state, formerExact } = target;
    const before = state === "changed" && formerExact !== null && formerExact !== exact ? ` ${quote(formerExact)}` : "";
    const trouble = placeWords(target);
    const said = trouble === "" ? "" : ` <span class="meta" dir="ltr" lang="en">${trouble}</span>${before}`;
    if (state === "gone") return `<li>${quote(exact)}${said}</li>`;
    const label =
      claim.targets.length === 1
        ? `Claim ${claim.number} in the text`
        : `Claim ${claim.number} in the text, place ${index + 1}`;
    return `<li>${quote(exact)} <a class="back" href="#${targetAnchor(claim, index)}" aria-label="${label}">↑</a>${said}</li>`;
  });
  return items.length === 0 ? "" : `<ul class="quotes" role="list">${items.join("")}</ul>\n`;
}

function htmlReview(report: Report, review: ReportReview): string {
  const look = ratingLook(review.rating, report.methodology.scale);
  const tone = review.stale ? "stale" : look.tone;
  const facts = dotted([
    showDay(review.submittedAt, report.desk.timeZone),
    review.blind ? "made independently" : "made having seen other reviews",
    review.confidence === null ? "" : `confidence ${Math.round(review.confidence * 100)}%`,
    review.tags.map((tag) => REASON_TAG_LABELS[tag]).join(", "),
  ]);
  return html`<div class="review"><h4 lang="en"><bdi>${escapeHtml(review.reviewer)}</bdi> <span class="rated v-${tone}">${verdictMark(review.stale ? "stale" : look.shape)}<bdi>${escapeHtml(look.word)}</bdi></span>${review.dissents ? ' <span class="dissent">dissents</span>' : ""}</h4>
<p class="meta" dir="ltr" lang="en">${facts}</p>
${ratedWords(report, review)}<div class="prose" lang="">${markdownToHtml(review.rationale)}</div></div>
`;
}

/** What a stale review rated, since it is not what the claim says now. */
function ratedWords({ article }: Report, { stale, statement, quotes }: ReportReview): string {
  if (!stale) return "";
  const words = [statement, ...quotes.filter((quote) => quote !== statement)];
  const list = words.map((text) => `<q${lang(article.language, text)}>${escapeVisibly(text)}</q>`).join(" ");
  return `<p class="meta rated-words" dir="ltr" lang="en">Given on earlier words: ${list}</p>\n`;
}
