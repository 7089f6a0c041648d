/** A stretch of rows, half-open, that is shown or folded behind a line. */
export type RowStretch = { start: number; end: number; folded: boolean };

/** A single row is not worth folding: the line that stands for it is as long. */
const FEWEST_FOLDED = 2;

/** Rows in stretches: those asked for with `context` rows around them are shown, the others folded. Together they are all rows, in order. */
export function foldRows(asked: readonly boolean[], context: number): RowStretch[] {
  const shown = asked.map(() => false);
  asked.forEach((isAsked, index) => {
    if (isAsked) shown.fill(true, Math.max(0, index - context), index + context + 1);
  });
  const stretches: RowStretch[] = [];
  for (const { start, end, value } of runs(shown)) {
    const folded = !value && end - start >= FEWEST_FOLDED;
    const before = stretches.at(-1);
    if (before !== undefined && !before.folded && !folded) before.end = end;
    else stretches.push({ start, end, folded });
  }
  return stretches;
}

function runs(values: readonly boolean[]): { start: number; end: number; value: boolean }[] {
  const found: { start: number; end: number; value: boolean }[] = [];
  values.forEach((value, index) => {
    const last = found.at(-1);
    if (last?.value === value) last.end = index + 1;
    else found.push({ start: index, end: index + 1, value });
  });
  return found;
}
