import type { Estimate } from "./interval";
import type { UnitCounts } from "./unit-counts";
import type { Weights } from "./weights";

/**
 * Each unit's agreement: the share of the pairs of its ratings that agree, with weights the mean weight of the pairs
 * (Fleiss 1971, Psychol. Bull. 76, 378–382; Gwet 2014). NaN where there is no pair.
 */
export function unitAgreements({ units, width, counts, totals }: UnitCounts, weights: Weights): Float64Array {
  const agreements = new Float64Array(units).fill(Number.NaN);
  for (let unit = 0; unit < units; unit += 1) {
    const total = totals[unit] ?? 0;
    if (total < 2) continue;
    let agreeing = -total; // a rating makes no pair with itself
    for (let k = 0; k < width; k += 1) {
      const count = counts[unit * width + k] ?? 0;
      if (count === 0) continue;
      for (let l = 0; l < width; l += 1)
        agreeing += count * (counts[unit * width + l] ?? 0) * (weights[k * width + l] ?? 0);
    }
    agreements[unit] = agreeing / (total * (total - 1));
  }
  return agreements;
}

/** The mean of the units' agreements; NaN when no unit has a pair. */
export function meanAgreement(agreements: Float64Array, comparable: number): number {
  let sum = 0;
  for (const agreement of agreements) if (!Number.isNaN(agreement)) sum += agreement;
  return sum / comparable;
}

/** Observed agreement: the mean over units with at least two ratings of each unit's agreement. `null` when there are none. */
export function percentAgreement({ comparable }: UnitCounts, agreements: Float64Array): Estimate | null {
  if (comparable === 0) return null;
  const value = meanAgreement(agreements, comparable);
  let squares = 0;
  for (const agreement of agreements) if (!Number.isNaN(agreement)) squares += ((agreement - value) / comparable) ** 2;
  return { value, floor: 0, squares, items: comparable };
}
