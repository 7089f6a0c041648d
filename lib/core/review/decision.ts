export const DECISION_OUTCOMES = ["verdict", "rejected", "sent_back"] as const;

/** What an adjudicator did with a claim: gave it a label, said that there is no claim here, or asked its reviewers a question. */
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

export const DECISION_OUTCOME_LABELS = {
  verdict: "Decided",
  rejected: "No claim here",
  sent_back: "Sent back",
} satisfies Record<DecisionOutcome, string>;
