import type { UnitCounts } from "./unit-counts";

/** How often values coincide within units: each unit with m ≥ 2 ratings adds its m (m - 1) ordered pairs, each 1 / (m - 1). */
export type Coincidences = {
  /** Coincidences of class `k` with class `l` at `k * width + l`; symmetric. */
  matrix: Float64Array;
  /** Pairable ratings of each class: the sums of the matrix' rows. */
  sizes: Float64Array;
  /** All pairable ratings. */
  size: number;
};

/** The coincidence matrix (Krippendorff 2011). */
export function countCoincidences({ units, width, counts, totals }: UnitCounts): Coincidences {
  const matrix = new Float64Array(width * width);
  const sizes = new Float64Array(width);
  let size = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const total = totals[unit] ?? 0;
    if (total < 2) continue;
    size += total;
    for (let k = 0; k < width; k += 1) {
      const count = counts[unit * width + k] ?? 0;
      if (count === 0) continue;
      sizes[k] = (sizes[k] ?? 0) + count;
      for (let l = 0; l < width; l += 1) {
        const others = (counts[unit * width + l] ?? 0) - (k === l ? 1 : 0);
        matrix[k * width + l] = (matrix[k * width + l] ?? 0) + (count * others) / (total - 1);
      }
    }
  }
  return { matrix, sizes, size };
}
