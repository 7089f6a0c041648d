import type { Report } from "./report";
import { count } from "./verdict-words";

/** The desk's policy in sentences. */
export function policyWords({ methodology }: Report): string {
  const { reviewsNeeded, blind, sourcesNeeded } = methodology.policy;
  const needed = reviewsNeeded === 1 ? "Each claim needs one review." : `Each claim needs ${reviewsNeeded} reviews.`;
  const seeing = blind && reviewsNeeded > 1 ? " Reviewers rate it without seeing each other’s verdicts." : "";
  const sources =
    sourcesNeeded === 0 ? "" : ` A verdict on the scale cites at least ${count(sourcesNeeded, "source")}.`;
  return `${needed}${seeing}${sources} A verdict stands when all reviews of the present words agree; where they differ, the claim is disputed and has none.`;
}
