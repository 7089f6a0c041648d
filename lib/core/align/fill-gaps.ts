import { alignGap, type Gap, type GapAlignment } from "./align-gap";
import { alignSequences } from "./align-sequences";
import { judgePair, SURVIVING } from "./judge-pair";
import { cutLong, isLong, isSameBlock, listGaps, shorten } from "./list-gaps";
import { addEqual, addGroup, type Matching } from "./matching";
import { SharedGrams, type Step } from "./shared-grams";

/** How far a gap that is open on one side is looked into. */
const OPEN_GAP = 8;
/** Advantage of a neighbour in the same paragraph over one beyond its border: paragraphs move as a whole. */
const SAME_BLOCK = 1.1;

/** Share of the words that must have survived where only one neighbour speaks for it. */
const BESIDE_ONE = 0.6;

/** Largest gap, in old times new units, that is settled by its place before anything is looked for elsewhere. */
const SMALL_GAP = 36;
/** How much two units of such a gap must be alike, so that what moved away and what moved in are not taken for each other. */
const VERY_ALIKE = 0.75;

/**
 * Aligns what is unmatched in small gaps between matched neighbours, if it is very alike: an edited sentence between its old neighbours
 * is itself, however much a twin elsewhere resembles it.
 */
export function fillSureGaps(matching: Matching): void {
  const grams = new SharedGrams(matching);
  for (const gap of listGaps(matching)) {
    const size = (gap.beforeTo - gap.beforeFrom) * (gap.afterTo - gap.afterFrom);
    if (gap.kind === "closed" && size <= SMALL_GAP) settle(matching, alignSmall(gap, grams), VERY_ALIKE);
  }
}

/** One unit against one needs no choice. */
function alignSmall(gap: Gap, grams: SharedGrams): GapAlignment {
  const { beforeFrom: before, beforeTo, afterFrom: after, afterTo } = gap;
  if (beforeTo - before > 1 || afterTo - after > 1) return alignGap(gap, grams);
  return { steps: [{ before, beforeCount: 1, after, afterCount: 1 }], score: 0 };
}

/**
 * Aligns what is unmatched between matched neighbours: first gaps between two groups that follow each other on both sides, then,
 * where one side moved away, the units next to the other. Of rival gaps, the one with more in common comes first. Says whether
 * anything was found.
 */
export function fillGaps(matching: Matching): boolean {
  const grams = new SharedGrams(matching);
  let found = false;
  for (const gap of listGaps(matching))
    if (gap.kind === "closed" && isLong(gap)) found = fillLongGap(matching, gap) || found;
  for (const gap of listGaps(matching)) {
    if (gap.kind !== "closed") continue;
    for (const part of cutLong(gap)) found = settle(matching, alignGap(part, grams), SURVIVING) || found;
  }
  const open = listGaps(matching).map((gap): GapAlignment => {
    const { steps, score } = alignGap(shorten(gap, OPEN_GAP), grams);
    return { steps, score: score * (isSameBlock(matching, gap) ? SAME_BLOCK : 1) };
  });
  for (const candidate of open.sort((a, b) => b.score - a.score))
    found = settle(matching, candidate, BESIDE_ONE) || found;
  return found;
}

/** Lines up the equal units of a long gap in order: lists and refrains, of which no unit is there only once. */
function fillLongGap(matching: Matching, gap: Gap): boolean {
  const before = matching.beforeIds.subarray(gap.beforeFrom, gap.beforeTo);
  const after = matching.afterIds.subarray(gap.afterFrom, gap.afterTo);
  const runs = alignSequences({ before, after });
  for (const run of runs)
    for (let step = 0; step < run.length; step++)
      addEqual(matching, gap.beforeFrom + run.before + step, gap.afterFrom + run.after + step);
  return runs.length > 0;
}

/** Adds the groups of an alignment whose units are still free and of whose words at least such a share survived. */
function settle(matching: Matching, { steps }: GapAlignment, share: number): boolean {
  let added = false;
  for (const step of steps.flatMap((step) => partEqual(matching, step))) {
    const { before, beforeCount, after, afterCount } = step;
    const ranges = {
      beforeFrom: before,
      beforeTo: before + beforeCount,
      afterFrom: after,
      afterTo: after + afterCount,
    };
    const group = judgePair(matching, ranges, share);
    if (group) added = addGroup(matching, group) || added;
  }
  return added;
}

/** Several units that are equal one by one go together one by one: that they also do together says nothing more. */
function partEqual({ beforeIds, afterIds }: Matching, step: Step): Step[] {
  if (step.beforeCount !== step.afterCount) return [step];
  const parts = Array.from({ length: step.beforeCount }, (_, index) => ({
    before: step.before + index,
    beforeCount: 1,
    after: step.after + index,
    afterCount: 1,
  }));
  return parts.every(({ before, after }) => beforeIds[before] === afterIds[after]) ? parts : [step];
}
