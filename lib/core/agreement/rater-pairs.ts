import type { Confusion } from "./confusion";
import type { Figure } from "./figure";
import type { Rater } from "./ratings";

/** Two people on the claims that both rated. */
export type RaterPair = {
  a: Rater;
  b: Rater;
  /** Claims that both rated. */
  items: number;
  percent: Figure;
  /** Cohen's κ (1960). */
  kappa: Figure;
  /** Cohen's weighted κ (1968) on the ordered labels' ranks. */
  weightedKappa: Figure & { weights: "quadratic" };
  /** Rows are a's labels, columns b's. */
  confusion: Confusion;
};
