import { isSpaceUnit } from "./is-space";
import { type Group, groupSpans, type Matching } from "./matching";
import { pairRuns } from "./pair-runs";
import type { Run } from "./runs";

/**
 * Share of the words that must have survived for one sentence to be the successor of another. Unrelated sentences of one language
 * share a quarter of their letters in words like "the" and "of"; below a half, a reader would not call it the same statement.
 */
export const SURVIVING = 0.5;

type UnitRanges = Pick<Group, "beforeFrom" | "beforeTo" | "afterFrom" | "afterTo">;

/** The group of some old and new units when enough of their words survived; else `null`. */
export function judgePair(matching: Matching, ranges: UnitRanges): Group | null {
  const { beforeFrom, beforeTo, afterFrom, afterTo } = ranges;
  const isOneToOne = beforeTo - beforeFrom === 1 && afterTo - afterFrom === 1;
  if (isOneToOne && matching.beforeIds[beforeFrom] === matching.afterIds[afterFrom]) return { ...ranges, runs: null };
  const group: Group = { ...ranges, runs: [] };
  const { beforeStart, beforeEnd, afterStart, afterEnd } = groupSpans(matching, group);
  const old = { start: beforeStart, end: beforeEnd };
  const fresh = { start: afterStart, end: afterEnd };
  const runs = pairRuns(matching.before.text, old, matching.after.text, fresh);
  const share = survivingShare(matching, runs, old.end - old.start + fresh.end - fresh.start);
  return share >= SURVIVING ? { ...group, runs } : null;
}

function survivingShare({ before }: Matching, runs: readonly Run[], length: number): number {
  let surviving = 0;
  for (const run of runs) {
    const isOnlySpace = run.length === 1 && isSpaceUnit(before.text.charCodeAt(run.before));
    if (!isOnlySpace) surviving += run.length;
  }
  return (2 * surviving) / length;
}
