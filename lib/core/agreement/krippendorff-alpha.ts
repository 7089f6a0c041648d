import { type Coincidences, countCoincidences } from "./coincidences";
import { type DifferenceOf, type Differences, midRanksOf } from "./differences";
import type { Estimate } from "./interval";
import type { UnitCounts } from "./unit-counts";

/**
 * Krippendorff's α: 1 less observed disagreement over that expected by chance, from the coincidences of values within units
 * (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability). Units with fewer than two ratings are no part of it. `null` when
 * there are no others, or when all values are equal: α is then 0/0, for data that do not vary cannot show that anybody told things apart.
 */
export function krippendorffAlpha(counts: UnitCounts, differenceOf: DifferenceOf): Estimate | null {
  const { comparable, width } = counts;
  if (comparable === 0) return null;
  const coincidences = countCoincidences(counts);
  const { matrix, sizes, size } = coincidences;
  const differences = differenceOf(sizes);
  const { distances } = differences;
  const observed = sumOf(width, (k, l) => (matrix[k * width + l] ?? 0) * (distances[k * width + l] ?? 0));
  const expected = sumOf(width, (k, l) => (sizes[k] ?? 0) * (sizes[l] ?? 0) * (distances[k * width + l] ?? 0));
  if (expected === 0) return null;
  const disagreement = (size * observed) / expected;
  const widest = widestOf(differences, sizes);
  return {
    value: 1 - (disagreement * (size - 1)) / size,
    floor: 1 - (size * (size - 1) * widest) / expected,
    squares:
      observed === 0
        ? 0
        : disagreement ** 2 * relativeSquares(counts, coincidences, differences, { observed, expected }),
    items: comparable,
  };
}

/**
 * The sum over units of the squared relative change that each makes to disagreement, to first order:
 * of the number of ratings, of observed and of expected disagreement (Gwet 2014; irrCAC, `krippen.alpha.raw`). Ordinal distances
 * come from the ratings as well, and move with them; that term is ours.
 */
function relativeSquares(
  { units, width, counts, totals }: UnitCounts,
  { matrix, sizes, size }: Coincidences,
  { distances, midRanks }: Differences,
  { observed, expected }: { observed: number; expected: number },
): number {
  const reach = rowSums(width, (k, l) => (sizes[l] ?? 0) * (distances[k * width + l] ?? 0));
  const pull =
    midRanks &&
    rowSums(width, (k, l) => {
      const share = (matrix[k * width + l] ?? 0) / observed - ((sizes[k] ?? 0) * (sizes[l] ?? 0)) / expected;
      return 4 * share * ((midRanks[k] ?? 0) - (midRanks[l] ?? 0));
    });
  let squares = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const total = totals[unit] ?? 0;
    if (total < 2) continue;
    const from = unit * width;
    let within = 0;
    let without = 0;
    for (let k = 0; k < width; k += 1) {
      const count = counts[from + k] ?? 0;
      if (count === 0) continue;
      without += 2 * count * (reach[k] ?? 0);
      for (let l = 0; l < width; l += 1) within += count * (counts[from + l] ?? 0) * (distances[k * width + l] ?? 0);
    }
    const moved = pull === null ? 0 : dot(pull, midRanksOf(counts, from, width));
    squares += (total / size + within / (total - 1) / observed - without / expected + moved) ** 2;
  }
  return squares;
}

/** The largest distance between two classes that were both given. */
function widestOf({ distances }: Differences, sizes: Float64Array): number {
  const given = (cell: number) => (sizes[Math.floor(cell / sizes.length)] ?? 0) * (sizes[cell % sizes.length] ?? 0) > 0;
  return distances.reduce((most, distance, cell) => (given(cell) ? Math.max(most, distance) : most), 0);
}

const sumOf = (width: number, cell: (k: number, l: number) => number): number =>
  rowSums(width, cell).reduce((sum, row) => sum + row, 0);

function rowSums(width: number, cell: (k: number, l: number) => number): Float64Array {
  const sums = new Float64Array(width);
  for (let k = 0; k < width; k += 1) {
    for (let l = 0; l < width; l += 1) sums[k] = (sums[k] ?? 0) + cell(k, l);
  }
  return sums;
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
