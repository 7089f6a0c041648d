import type { Span } from "../text/span";
import { type Group, groupSpans, type Matching } from "./matching";
import { pairRuns } from "./pair-runs";
import type { Run } from "./runs";
import type { TextUnits } from "./text-units";

/**
 * Share of the words that must have survived for one sentence to be the successor of another. Unrelated sentences of one language
 * share a quarter of their letters in words like "the" and "of"; below a half, a reader would not call it the same statement.
 * The benchmark does not decide it: from 0.4 to 0.6 its mixed revisions come out the same, with vocabularies of 8 and of 30 words.
 */
export const SURVIVING = 0.5;

/** What each break between two surviving stretches takes off, in UTF-16 units: crumbs in common are no common sentence. */
const BREAK = 2;

/** The same for the first and the last of several sentences that were split or merged: none joins for nothing. */
const END_SURVIVING = 0.25;

type UnitRanges = Pick<Group, "beforeFrom" | "beforeTo" | "afterFrom" | "afterTo">;

/** The group of some old and new units when at least such a share of their words survived; else `null`. */
export function judgePair(matching: Matching, ranges: UnitRanges, least = SURVIVING): Group | null {
  const { before, after } = matching;
  const { beforeFrom, beforeTo, afterFrom, afterTo } = ranges;
  const isOneToOne = beforeTo - beforeFrom === 1 && afterTo - afterFrom === 1;
  if (isOneToOne && matching.beforeIds[beforeFrom] === matching.afterIds[afterFrom]) return { ...ranges, runs: null };
  const group: Group = { ...ranges, runs: [] };
  const { beforeStart, beforeEnd, afterStart, afterEnd } = groupSpans(matching, group);
  const old = { start: beforeStart, end: beforeEnd };
  const fresh = { start: afterStart, end: afterEnd };
  const runs = pairRuns(before.text, old, after.text, fresh);
  const words = runs.filter(({ length }) => length > 1); // a lone space or comma says nothing
  const surviving = lengthWithin(words, "before", old) - BREAK * (words.length - 1);
  const share = (2 * surviving) / (old.end - old.start + fresh.end - fresh.start);
  if (share < least) return null;
  if (isOneToOne) return { ...group, runs };
  const isShared =
    endsSurvive(before, beforeFrom, beforeTo, words, "before") &&
    endsSurvive(after, afterFrom, afterTo, words, "after");
  return isShared ? { ...group, runs } : null;
}

type Side = "before" | "after";

function endsSurvive(units: TextUnits, from: number, to: number, runs: readonly Run[], side: Side): boolean {
  return [from, to - 1].every((unit) => {
    const span = { start: units.starts[unit] ?? 0, end: units.ends[unit] ?? 0 };
    return lengthWithin(runs, side, span) >= END_SURVIVING * (span.end - span.start);
  });
}

/** How much of a span of one of the texts the runs cover. */
function lengthWithin(runs: readonly Run[], side: Side, { start, end }: Span): number {
  let covered = 0;
  for (const run of runs) covered += Math.max(0, Math.min(run[side] + run.length, end) - Math.max(run[side], start));
  return covered;
}
