import type { ConsensusRule } from "../review/consensus";
import type { Role } from "../review/role";
import type { ReviewPolicy } from "../review/standing";
import type { Report } from "./report";
import { count } from "./verdict-words";

/** The desk's policy in sentences, for readers of a report. */
export function policyWords({ methodology }: Report): string {
  return policySentences({ ...methodology.policy, consensusRule: methodology.consensusRule });
}

/** A policy in sentences: how many reviews, whether they are blind, what they cite, what stands, who decides. */
export function policySentences(policy: ReviewPolicy): string {
  const { reviewsNeeded, blind, sourcesNeeded, consensusRule, deciderRole, reviewersMayDecide } = policy;
  return [
    reviewsNeeded === 1 ? "Each claim needs one review." : `Each claim needs ${reviewsNeeded} reviews.`,
    blind && reviewsNeeded > 1 ? "Reviewers rate it without seeing each other’s verdicts." : "",
    sourcesNeeded === 0 ? "" : `A verdict on the scale cites at least ${count(sourcesNeeded, "source")}.`,
    `${RULE_WORDS[consensusRule](policy)}; where they differ, the claim is disputed until it is decided.`,
    `Once the reviews are in, ${DECIDER_WORDS[deciderRole]} may settle the claim with a decision.`,
    reviewersMayDecide ? "" : "Nobody decides a claim they reviewed.",
  ]
    .filter(Boolean)
    .join(" ");
}

const RULE_WORDS = {
  all_agree: () => "A verdict stands when all reviews of the present words agree",
  majority: () => "A verdict stands when more than half of the reviews of the present words give it",
  quorum: ({ quorum }) =>
    `A verdict stands when at least ${count(quorum, "review")} of the present words give it, and no other verdict has as many`,
  within_one: () =>
    "A verdict stands when no two reviews of the present words are more than one step of the scale apart: the one that most gave, or the worse of two given as often",
} satisfies Record<ConsensusRule, (policy: ReviewPolicy) => string>;

const DECIDER_WORDS = {
  editor: "an editor",
  reviewer: "a reviewer or an editor",
  observer: "any member of the desk",
} satisfies Record<Role, string>;
