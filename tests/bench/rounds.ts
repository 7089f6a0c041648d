import { median } from "./median";

/**
 * Measures several things in turn, round after round, so that whatever else the machine does meets all of them, and answers
 * the median of each. The first round warms up and does not count.
 */
export async function medianOfRounds<Name extends string>(
  rounds: number,
  measures: Record<Name, () => Promise<number>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(measures) as Name[]; // Object.keys widens; these are the keys just given.
  const figures = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const value = await measures[name]();
      if (round > 0) figures.get(name)?.push(value);
    }
  }
  const medians = names.map((name) => [name, median(figures.get(name) ?? [])] as const);
  return Object.fromEntries(medians) as Record<Name, number>; // One entry for each name.
}

/** Milliseconds that `work` takes. */
export async function timeOf(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
