import type { Agreement, LabelCount } from "./agreement";
import { buildFigure } from "./build-figure";
import { fleissKappa, gwetAgreement } from "./chance-corrected";
import { type CodedRatings, codeRatings } from "./code-ratings";
import { compareRaters } from "./compare-raters";
import { confuseLabels } from "./confusion";
import { intervalDifference, nominalDifference, ordinalDifference } from "./differences";
import { findDisputes } from "./disputes";
import type { Basis } from "./figure";
import { krippendorffAlpha } from "./krippendorff-alpha";
import { type LabelOrder, orderLabels } from "./label-order";
import { percentAgreement, unitAgreements } from "./percent-agreement";
import { listPairs } from "./rater-pairs";
import type { AgreementInput } from "./ratings";
import { countClasses, type UnitCounts } from "./unit-counts";
import { identityWeights, ordinalWeights } from "./weights";
import { NO_PAIR_WITH_KAPPA, ONE_LABEL, whyOrderedUndefined, whyUndefined } from "./why-undefined";

/**
 * Every measure of agreement between first ratings, with its interval or why it has no value; nothing is NaN or infinite, whatever
 * the ratings. The same input gives the same figures: nothing is drawn at random (docs/decisions/014). Time and memory grow with ratings, with pairs
 * of ratings on one claim, and with the square of the number of people.
 * @throws RangeError when a rating's code or author is not among those given.
 */
export function measureAgreement({ categories, raters, units }: AgreementInput): Agreement {
  const order = orderLabels(categories);
  const coded = codeRatings({ raters, units }, order);
  const width = order.labels.length;
  const all = countClasses(coded, Int32Array.from(order.labels.keys()), width);
  const agreements = unitAgreements(all, identityWeights(width));
  const compared = compareRaters(coded, width);
  const pairs = listPairs(coded, compared, order);
  const basis = basisOf(coded, all, all, () => true);
  const whyNot = whyUndefined(coded, all);
  const whyNoMean = all.comparable === 0 ? whyNot : NO_PAIR_WITH_KAPPA;
  const whyNoGwet = all.comparable === 0 ? whyNot : ONE_LABEL;
  const { ac2, ordinal, interval } = measureOrdered(coded, all, order);
  return {
    raters: coded.raters.length,
    items: coded.claimIds.length,
    comparable: all.comparable,
    blind: { blind: coded.blind, ratings: coded.label.length },
    labels: countLabels(coded, order),
    percent: buildFigure(basis, percentAgreement(all, agreements), whyNot),
    cohenKappa: { ...buildFigure(basis, compared.light, whyNoMean), pairs: compared.withKappa },
    fleissKappa: buildFigure(basis, fleissKappa(all), whyNot),
    gwet: { ac1: buildFigure(basis, gwetAgreement(all, identityWeights(width)), whyNoGwet), ac2 },
    krippendorff: {
      nominal: buildFigure(basis, krippendorffAlpha(all, nominalDifference), whyNot),
      ordinal,
      interval,
    },
    pairs,
    pairsLeftOut: compared.tables.pairs.length - pairs.length,
    confusion: confuseLabels(all, order),
    disputed: findDisputes(coded, all, agreements, order),
  };
}

/** The figures that need the order of labels: off-scale ratings are missing for them (off-scale-rule.ts). */
function measureOrdered(coded: CodedRatings, all: UnitCounts, order: LabelOrder) {
  const { levelOf, values } = order;
  const ordered = countClasses(coded, levelOf, values.length);
  const basis = basisOf(coded, all, ordered, (label) => (levelOf[label] ?? -1) >= 0);
  const whyNot = whyOrderedUndefined(coded, all, ordered, order);
  const ac2 = gwetAgreement(ordered, ordinalWeights(values.length));
  return {
    ac2: { ...buildFigure(basis, ac2, whyNot), weights: "ordinal" as const },
    ordinal: buildFigure(basis, krippendorffAlpha(ordered, ordinalDifference), whyNot),
    interval: buildFigure(basis, krippendorffAlpha(ordered, intervalDifference(values)), whyNot),
  };
}

/** What figures over `used` are computed from; `isUsed`: whether they count a label at all. */
function basisOf(
  { starts, rater, label }: CodedRatings,
  all: UnitCounts,
  used: UnitCounts,
  isUsed: (label: number) => boolean,
): Basis {
  const people = new Set<number>();
  let [ratings, leftOut] = [0, 0];
  for (let unit = 0; unit < all.units; unit += 1) {
    for (let rating = starts[unit] ?? 0; rating < (starts[unit + 1] ?? 0); rating += 1) {
      const counts = isUsed(label[rating] ?? 0);
      if (!counts && (all.totals[unit] ?? 0) >= 2) leftOut += 1;
      if (!counts || (used.totals[unit] ?? 0) < 2) continue;
      ratings += 1;
      people.add(rater[rating] ?? 0);
    }
  }
  return { items: used.comparable, raters: people.size, ratings, leftOut };
}

function countLabels({ label }: CodedRatings, { labels }: LabelOrder): LabelCount[] {
  const ratings = new Int32Array(labels.length);
  for (const one of label) ratings[one] = (ratings[one] ?? 0) + 1;
  return labels.map(({ code, label: words, kind }, at) => ({ code, label: words, kind, ratings: ratings[at] ?? 0 }));
}
