import type { CodedRatings } from "./code-ratings";
import type { LabelOrder } from "./label-order";
import type { UnitCounts } from "./unit-counts";

/** Why a figure that compares labels has no value, when it has none. */
export function whyUndefined(
  { raters, label }: Pick<CodedRatings, "raters" | "label">,
  { comparable }: UnitCounts,
): string {
  if (label.length === 0) return "Nobody has rated anything yet.";
  if (raters.length === 1) return "Only one reviewer has rated anything: agreement needs two.";
  if (comparable === 0) return "No claim has been rated by two reviewers yet.";
  return `Every rating that can be compared is the same label. ${CHANCE}`;
}

/** Why a figure that needs the order of labels has no value, when it has none. */
export function whyOrderedUndefined(
  coded: Pick<CodedRatings, "raters" | "label">,
  all: UnitCounts,
  ordered: UnitCounts,
  { values }: Pick<LabelOrder, "values">,
): string {
  if (all.comparable === 0) return whyUndefined(coded, all);
  if (values.length < 2)
    return "The scale has fewer than two ordered labels, so that no verdict is nearer to another than a third.";
  if (ordered.comparable === 0) return "No claim has two verdicts on the ordered part of the scale.";
  return `Every ordered label that can be compared is the same. ${CHANCE}`;
}

const CHANCE = "Agreement by chance would be just as complete, so that the two cannot be told apart.";

/** Why two people have no κ. */
export const PAIR_WITHOUT_KAPPA = `Both reviewers gave one and the same label throughout. ${CHANCE}`;

/** Why two people have no weighted κ. */
export const whyPairUndefined = (items: number): string =>
  items === 0 ? "These two have no claim on which both gave an ordered label." : PAIR_WITHOUT_KAPPA;

/** Why the mean of the pairs' κ has no value, though there are pairs. */
export const NO_PAIR_WITH_KAPPA = `In no pair of reviewers was there more than one label. ${CHANCE}`;

/** Why Gwet's figures have no value, when what can be compared is there. */
export const ONE_LABEL = "The scale has only one label, so that there was nothing to choose between.";
