export const DECISION_OUTCOMES = ["verdict", "rejected", "sent_back"] as const;

/** What an adjudicator did with a claim: gave it a label, said that there is no claim here, or asked its reviewers a question. */
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

export const DECISION_OUTCOME_LABELS = {
  verdict: "Decided",
  rejected: "No claim here",
  sent_back: "Sent back",
} satisfies Record<DecisionOutcome, string>;

/** What a claim's view tells of its newest decision. */
export type DecisionSign = { outcome: DecisionOutcome; stale: boolean };

/** Whether the desk settled that there is no claim in the words as they are. */
export const isRejectedBy = (decision: DecisionSign | null | undefined): boolean =>
  decision?.outcome === "rejected" && !decision.stale;
