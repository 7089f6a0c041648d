import type { FieldError } from "../result";
import { liveClaimOrder } from "../review/claim-order";
import { checkRating } from "./check-scale";
import type { Report, ReportClaim } from "./report";

/** What is wrong between claims, verdicts and sources: numbers given twice, another order than reading order, a rating that is none, a source that is not there or should not be told. */
export function checkClaims({ claims, sources }: Report): FieldError[] {
  const problems: FieldError[] = [];
  const numbers = new Set<number>();
  let last: ReportClaim | null = null;
  claims.forEach((claim, index) => {
    const path = `claims.${index}`;
    if (numbers.has(claim.number)) problems.push({ path, message: `Two claims have the number ${claim.number}.` });
    numbers.add(claim.number);
    if (last !== null && liveClaimOrder(last, claim) > 0) {
      problems.push({ path, message: `Claim ${claim.number} is not where it is read.` });
    }
    last = claim;
    if (claim.verdict !== null) problems.push(...checkRating(claim.verdict.rating, `${path}.verdict`));
    for (const review of claim.reviews) {
      problems.push(...checkRating(review.rating, `${path}.reviews`));
      for (const { source, quote, locator } of review.citations) {
        const cited = sources[source - 1];
        if (cited === undefined)
          problems.push({ path, message: `Claim ${claim.number} cites source ${source}, which is not in the report.` });
        else if (cited.withheld !== null && (quote !== null || locator !== null)) {
          problems.push({ path, message: `Claim ${claim.number} quotes source ${source}, which is withheld.` });
        }
      }
    }
  });
  sources.forEach((source, index) => {
    if (source.number !== index + 1)
      problems.push({ path: `sources.${index}`, message: "Sources are not numbered in order." });
  });
  return problems;
}
