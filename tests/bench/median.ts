/** The middle of some figures; of an even number, the mean of the two in the middle. @throws when there are none. */
export function median(figures: number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new RangeError("no figures");
  return (lower + upper) / 2;
}
