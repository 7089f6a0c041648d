import type { Estimate } from "./interval";
import { meanAgreement, unitAgreements } from "./percent-agreement";
import type { UnitCounts } from "./unit-counts";
import { identityWeights, type Weights } from "./weights";

/** Chance agreement for shares of classes, and its slope in each class's share. */
type Chance = (shares: Float64Array) => { chance: number; slopes: Float64Array };

/** Less is rounding: chance agreement is total, and observed agreement cannot be told from it. */
const TOTAL = 1e-12;

/**
 * Fleiss' κ: chance is two ratings drawn from all units. For complete data exactly Fleiss 1971 (Psychol. Bull. 76, 378–382); with
 * missing ratings as in Gwet 2014 and irrCAC. `null` when nothing can be compared or all ratings are equal.
 */
export function fleissKappa(counts: UnitCounts): Estimate | null {
  return correctForChance(counts, identityWeights(counts.width), (shares) => {
    const chance = shares.reduce((sum, share) => sum + share * share, 0);
    return { chance, slopes: shares.map((share) => 2 * share) };
  });
}

/**
 * Gwet's AC1 (2008, Br. J. Math. Stat. Psychol. 61, 29–48), and with other than identity weights AC2 (2014): chance is what raters
 * agree on when they guess, and least where one label is most of all. `null` when nothing can be compared or there is one class.
 */
export function gwetAgreement(counts: UnitCounts, weights: Weights): Estimate | null {
  const { width } = counts;
  if (width < 2) return null;
  const scale = weights.reduce((sum, weight) => sum + weight, 0) / (width * (width - 1));
  return correctForChance(counts, weights, (shares) => {
    const chance = scale * shares.reduce((sum, share) => sum + share * (1 - share), 0);
    return { chance, slopes: shares.map((share) => scale * (1 - 2 * share)) };
  });
}

/**
 * Agreement beyond chance as a share of what there could be. Observed agreement is the mean over units with at least two ratings; a
 * class's share is the mean over all rated units of its share of their ratings, so that a unit rated once still tells how common
 * labels are (Gwet 2014, ch. 2). The linear approximation takes the observed part over the comparable units alone, as a ratio:
 * irrCAC adds a zero for each unit rated once, which widens the interval of perfect agreement (docs/decisions/014).
 */
function correctForChance(counts: UnitCounts, weights: Weights, chanceOf: Chance): Estimate | null {
  const { comparable, units, rated, totals } = counts;
  if (comparable === 0) return null;
  const agreements = unitAgreements(counts, weights);
  const observed = meanAgreement(agreements, comparable);
  const shares = classShares(counts);
  const { chance, slopes } = chanceOf(shares);
  if (1 - chance < TOTAL) return null;
  const value = (observed - chance) / (1 - chance);
  let squares = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const total = totals[unit] ?? 0;
    if (total === 0) continue;
    const ofObserved = total < 2 ? 0 : ((agreements[unit] ?? 0) - observed) / comparable;
    const ofChance = chanceSlope(counts, unit, shares, slopes) / rated;
    squares += ((ofObserved - (1 - value) * ofChance) / (1 - chance)) ** 2;
  }
  return { value, floor: -chance / (1 - chance), squares, items: comparable };
}

/** The mean over rated units of each class's share of the unit's ratings. */
function classShares({ units, width, counts, totals, rated }: UnitCounts): Float64Array {
  const shares = new Float64Array(width);
  for (let unit = 0; unit < units; unit += 1) {
    const total = totals[unit] ?? 0;
    if (total === 0) continue;
    for (let k = 0; k < width; k += 1) shares[k] = (shares[k] ?? 0) + (counts[unit * width + k] ?? 0) / (total * rated);
  }
  return shares;
}

/** How chance agreement would change towards what it is where all units are as this one, to first order. */
function chanceSlope(
  { width, counts, totals }: UnitCounts,
  unit: number,
  shares: Float64Array,
  slopes: Float64Array,
): number {
  const total = totals[unit] ?? 0;
  let slope = 0;
  for (let k = 0; k < width; k += 1)
    slope += (slopes[k] ?? 0) * ((counts[unit * width + k] ?? 0) / total - (shares[k] ?? 0));
  return slope;
}
