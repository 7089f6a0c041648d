/**
 * What becomes of labels that are no point on the scale (unproven, opinion, satire…), for people to read beside the figures.
 * Percent, Cohen's and Fleiss' κ, AC1 and nominal α compare labels as such: each off-scale label is a label of its own. AC2, weighted
 * κ, ordinal and interval α measure distances, and an off-scale label has none: it counts as missing, and `leftOut` says how
 * often. A `withdrawn` label is no rating, and missing everywhere.
 */
export const OFF_SCALE_RULE =
  "Labels that are no point on the scale, such as “Unproven”, count as labels of their own where only equal verdicts agree. Figures that count near misses leave them out and say how many they left out. Withdrawn ratings count nowhere.";
