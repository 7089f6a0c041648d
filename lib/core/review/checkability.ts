export const CHECKABILITIES = ["fact", "quotation", "prediction", "opinion", "too_vague"] as const;

/** What sort of assertion a claim is: whether it can be checked belongs to the claim, not to its verdict. */
export type Checkability = (typeof CHECKABILITIES)[number];

export const CHECKABILITY_LABELS = {
  fact: "Fact",
  quotation: "Quotation",
  prediction: "Prediction",
  opinion: "Opinion",
  too_vague: "Too vague",
} satisfies Record<Checkability, string>;
