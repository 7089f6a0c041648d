/** A claim on which first ratings differ. */
export type Dispute = {
  claimId: string;
  /** Steps of the scale between the worst and the best ordered label given; 0 when the dispute is about an off-scale label alone. */
  spread: number;
  /** The share of pairs of ratings that are equal, from 0 to below 1. */
  agreement: number;
  /** The labels given, worst first, off-scale ones last. */
  codes: string[];
};
