import type { SharedGrams, Step } from "./shared-grams";

/** Unit numbers of unmatched neighbours on both sides, half-open. */
export type Gap = { beforeFrom: number; beforeTo: number; afterFrom: number; afterTo: number };

/** How many old units may become how many new ones: kept, split, merged, borders shifted (Gale and Church 1993). */
const SHAPES = [
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
  [1, 3],
  [3, 1],
] as const;

/** Share of grams in common from which two stretches can be the same, edited. */
const ALIKE = 0.35;

/** An alignment of a gap: which units go together, and how much they have in common in all. */
export type GapAlignment = { steps: Step[]; score: number };

/**
 * Aligns the unmatched units of a gap in order, so that what goes together has most in common (Needleman and Wunsch 1970). Units
 * without a partner cost nothing: they were deleted or inserted. Time n × m: the caller keeps gaps small.
 */
export function alignGap(gap: Gap, grams: SharedGrams): GapAlignment {
  const rows = gap.beforeTo - gap.beforeFrom;
  const columns = gap.afterTo - gap.afterFrom;
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const chosen = new Int8Array((rows + 1) * width).fill(-1); // a shape, -1: skip an old unit, -2: skip a new one
  for (let row = rows; row >= 0; row--) {
    for (let column = columns; column >= 0; column--) {
      const cell = row * width + column;
      if (row < rows) best[cell] = best[cell + width] ?? 0;
      if (column < columns && (row === rows || (best[cell + 1] ?? 0) > (best[cell] ?? 0))) {
        best[cell] = best[cell + 1] ?? 0;
        chosen[cell] = -2;
      }
      SHAPES.forEach(([beforeCount, afterCount], shape) => {
        if (row + beforeCount > rows || column + afterCount > columns) return;
        const step = { before: gap.beforeFrom + row, beforeCount, after: gap.afterFrom + column, afterCount };
        const score = stepScore(grams, step) + (best[cell + beforeCount * width + afterCount] ?? 0);
        if (score <= (best[cell] ?? 0)) return;
        best[cell] = score;
        chosen[cell] = shape;
      });
    }
  }
  return { steps: readSteps(gap, chosen), score: best[0] ?? 0 };
}

function stepScore(grams: SharedGrams, step: Step): number {
  const { shared, total } = grams.count(step);
  return 2 * shared - ALIKE * total;
}

function readSteps(gap: Gap, chosen: Int8Array): Step[] {
  const steps: Step[] = [];
  const width = gap.afterTo - gap.afterFrom + 1;
  let before = gap.beforeFrom;
  let after = gap.afterFrom;
  while (before < gap.beforeTo && after < gap.afterTo) {
    const shape = chosen[(before - gap.beforeFrom) * width + after - gap.afterFrom] ?? -1;
    const [beforeCount, afterCount] = SHAPES[shape] ?? [shape === -1 ? 1 : 0, shape === -2 ? 1 : 0];
    if (shape >= 0) steps.push({ before, beforeCount, after, afterCount });
    before += beforeCount;
    after += afterCount;
  }
  return steps;
}
