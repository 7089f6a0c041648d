import type { Confusion } from "./confusion";
import type { Dispute } from "./disputes";
import type { Figure } from "./figure";
import type { RaterPair } from "./rater-pairs";
import type { Category } from "./ratings";

/** A label and how many ratings gave it. */
export type LabelCount = Omit<Category, "value"> & { ratings: number };

/** How well independent first ratings agree. What each figure means and where it comes from: docs/agreement.md. */
export type Agreement = {
  /** People with at least one rating. */
  raters: number;
  /** Claims with at least one rating. */
  items: number;
  /** Claims with at least two, which alone can agree or not. */
  comparable: number;
  /** How many of the ratings were given blind, and how many there are. */
  blind: { blind: number; ratings: number };
  /** How often each label was given, worst first, off-scale ones last. */
  labels: LabelCount[];
  percent: Figure;
  /** The mean of the pairs' κ (Light 1971); with two raters, Cohen's κ. `pairs`: those it is the mean of. */
  cohenKappa: Figure & { pairs: number };
  fleissKappa: Figure;
  gwet: { ac1: Figure; ac2: Figure & { weights: "ordinal" } };
  krippendorff: { nominal: Figure; ordinal: Figure; interval: Figure };
  /** Everybody against everybody with whom they share a claim, those with most shared claims first. */
  pairs: RaterPair[];
  /** Pairs beyond those listed; the figures above count them all. */
  pairsLeftOut: number;
  /** Which labels meet on the same claims; symmetric. */
  confusion: Confusion;
  /** The claims on which the first ratings differ, the widest apart first. */
  disputed: Dispute[];
};
