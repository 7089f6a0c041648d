import type { ComparisonFilter } from "@/lib/schemas/comparison";

export const COMPARISON_LABELS = {
  all: "All",
  disputed: "Disputed",
  questions: "Open questions",
  changed: "Words changed",
  dissent: "Agreed, with dissent",
  agreed: "Agreed",
  decided: "Decided",
  waiting: "Waiting for reviews",
} satisfies Record<ComparisonFilter, string>;
