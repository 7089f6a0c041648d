import { done, type Result } from "../result";
import { markdownToText } from "../text/markdown";
import { toUri } from "../text/web-link";
import { claimReviewRating } from "./claim-review-rating";
import { jsonLdText } from "./json-ld-text";
import { leftOutOfClaimReview } from "./left-out";
import type { Report, ReportClaim, StandingVerdict } from "./report";

/**
 * The standing verdicts as schema.org ClaimReview, one per claim, in a `@graph`. Claims without a verdict, with a stale one, with
 * one that was withdrawn or with a question that is open are left out (`leftOutOfClaimReview` names them): they say nothing that others may repeat. Escaped so that it can be put in a page.
 * Refuses with `export_refused` when one rating could be read as another.
 */
export function toClaimReview(report: Report): Result<string> {
  const graph: object[] = [];
  const leftOut = new Set(leftOutOfClaimReview(report).map(({ number }) => number));
  for (const claim of report.claims) {
    const { verdict } = claim;
    if (verdict === null || leftOut.has(claim.number)) continue;
    const review = claimReview(report, claim, verdict);
    if (!review.ok) return { ...review, message: `Claim ${claim.number}: ${review.message}` };
    graph.push(review.value);
  }
  return done(jsonLdText({ "@context": "https://schema.org", "@graph": graph }));
}

function claimReview(report: Report, claim: ReportClaim, verdict: StandingVerdict): Result<object> {
  const rating = claimReviewRating(verdict.rating, report.methodology.scale, markdownToText(verdict.explanation));
  if (!rating.ok) return rating;
  return done({
    "@type": "ClaimReview",
    "@id": claim.url,
    url: claim.url,
    claimReviewed: claim.statement,
    datePublished: verdict.reachedAt,
    author: { "@type": "Organization", name: report.desk.name, url: new URL(report.url).origin },
    reviewRating: rating.value,
    itemReviewed: itemReviewed(report, claim),
  });
}

/** Who said it, when and where. Without a named claimant the claim is its publisher's. */
function itemReviewed({ article }: Report, { claimant, claimedAt }: ReportClaim): object {
  const date = claimedAt ?? article.publishedAt;
  const author =
    claimant !== null
      ? { "@type": "Person", name: claimant }
      : article.publisher !== null
        ? { "@type": "Organization", name: article.publisher }
        : null;
  return {
    "@type": "Claim",
    ...(author === null ? {} : { author }),
    ...(date === null ? {} : { datePublished: date }),
    appearance: {
      "@type": "NewsArticle",
      headline: article.title,
      ...(article.url === null ? {} : { url: toUri(article.url) }),
      ...(article.publishedAt === null ? {} : { datePublished: article.publishedAt }),
      ...(article.publisher === null ? {} : { publisher: { "@type": "Organization", name: article.publisher } }),
      ...(article.byline === null ? {} : { author: { "@type": "Person", name: article.byline } }),
      ...(article.language === null ? {} : { inLanguage: article.language }),
    },
  };
}
