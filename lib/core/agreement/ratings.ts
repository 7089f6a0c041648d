import type { Rating } from "../verdict/scale";

/** One label in use. Its code is its identity, whatever version of the scale it came from. */
export type Category = Pick<Rating, "code" | "label" | "kind" | "value">;

/** One person's first, independent submission on a claim. */
export type FirstRating = {
  raterId: string;
  code: string;
  /** Whether it was given before its author could see anybody else's. */
  blind: boolean;
};

/** A claim and the first submission of everybody who rated it; of two by one person, the first in the list counts. */
export type RatedUnit = { claimId: string; ratings: readonly FirstRating[] };

export type Rater = { id: string; name: string };

/** What agreement is measured on. */
export type AgreementInput = {
  /**
   * Every label that was on offer, worst first as on the scale, and every other that a rating has (labels of older scales, retired
   * ones). The number of labels counts: Gwet's figures ask how many there were to choose from. Of two entries with one code, the last.
   */
  categories: readonly Category[];
  /** Everybody with a rating, in the order in which people are to be listed. */
  raters: readonly Rater[];
  units: readonly RatedUnit[];
};
