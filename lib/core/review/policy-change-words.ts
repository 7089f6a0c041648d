import type { ReviewPolicy } from "./standing";

/** What sets a quorum too low to be one answer; empty for one of more than half, or under another rule. */
export function quorumWarning({
  consensusRule,
  quorum,
  reviewsNeeded,
}: Pick<ReviewPolicy, "consensusRule" | "quorum" | "reviewsNeeded">): string {
  if (consensusRule !== "quorum" || quorum * 2 > reviewsNeeded) return "";
  return `With ${quorum} of ${reviewsNeeded}, a verdict can stand that most reviews do not give, and two verdicts can have enough at once: then neither stands.`;
}

/**
 * What changing a desk's policy does to work under way, in words for whoever is about to; empty when nothing of the policy
 * changes. Never a number: how many reviews a claim has is nobody's to know before they may see them.
 */
export function policyChangeWords(before: ReviewPolicy, after: ReviewPolicy): string[] {
  return [
    reviewsWords(before, after),
    blindWords(before, after),
    ruleWords(before, after),
    laterWords(before, after),
  ].filter((words) => words !== "");
}

function reviewsWords(before: ReviewPolicy, after: ReviewPolicy): string {
  if (after.reviewsNeeded > before.reviewsNeeded) {
    const hidden = after.blind
      ? " What was shown of their reviews is hidden again from whoever has not reviewed the claim."
      : "";
    return `Claims that stand on fewer reviews go back to review until the others are in.${hidden} Decisions stay.`;
  }
  if (after.reviewsNeeded < before.reviewsNeeded) {
    return "Claims that have as many reviews as are needed now are shown to the whole desk at once, and agree or are disputed. What was seen cannot be unseen: reviews made after that are marked not blind.";
  }
  return "";
}

function blindWords(before: ReviewPolicy, after: ReviewPolicy): string {
  if (before.blind === after.blind) return "";
  return after.blind
    ? "Reviews of claims that do not have their number yet are hidden from whoever has not reviewed them."
    : "Every review is shown to the whole desk at once, on unfinished claims too. What was seen cannot be unseen: reviews made after that are marked not blind.";
}

function ruleWords(before: ReviewPolicy, after: ReviewPolicy): string {
  const same = before.consensusRule === after.consensusRule;
  if (same && (after.consensusRule !== "quorum" || before.quorum === after.quorum)) return "";
  return "Verdicts that reviews made are found anew by this rule, on every claim of the desk: some may be disputed then, some agreed. Decisions stay.";
}

function laterWords(before: ReviewPolicy, after: ReviewPolicy): string {
  const asksOtherSources = before.sourcesNeeded !== after.sourcesNeeded;
  const otherDeciders =
    before.deciderRole !== after.deciderRole || before.reviewersMayDecide !== after.reviewersMayDecide;
  if (asksOtherSources && otherDeciders) {
    return "What reviews must cite, and who decides, holds from now on; what was submitted and decided stays.";
  }
  if (asksOtherSources) return "What reviews must cite holds from the next submission on; what was submitted stays.";
  return otherDeciders ? "Who decides holds from now on; what was decided stays." : "";
}
