import type { Run } from "./runs";

/** Two stretches of text of some lengths, in UTF-16 units. */
type Lengths = { before: number; after: number };

/** How many times longer than a run the replaced text on both its sides must be for the run to be chance. */
const DROWNED = 2;

/**
 * Takes out runs that drown between replaced text: that both sentences have a "the" in the middle of other words does not make it the
 * same "the" (Neil Fraser's semantic cleanup). Gaps grow when a run between them goes, so this repeats until nothing drowns.
 */
export function dropIslands(runs: readonly Run[], lengths: Lengths): Run[] {
  const kept: Run[] = [];
  const ends = { before: lengths.before, after: lengths.after, length: 0 };
  runs.forEach((run, index) => {
    kept.push(run);
    const next = runs[index + 1] ?? ends;
    for (let last = kept.at(-1); last && isDrowned(kept.at(-2), last, next); last = kept.at(-1)) kept.pop();
  });
  return kept;
}

function isDrowned(previous: Run | undefined, run: Run, next: Run): boolean {
  const most = run.length * DROWNED;
  return gapBetween(previous, run) > most && gapBetween(run, next) > most;
}

/** The longer of the two stretches between two runs. */
function gapBetween(left: Run | undefined, right: Run): number {
  const before = left ? left.before + left.length : 0;
  const after = left ? left.after + left.length : 0;
  return Math.max(right.before - before, right.after - after);
}
