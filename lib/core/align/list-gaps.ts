import type { Gap } from "./align-gap";
import { isFreeAfter, isFreeBefore, type Matching } from "./matching";

/** Longest gap that is aligned whole, in old and new units; of a longer one, only this much from each end. */
const LONGEST_GAP = 40;

/**
 * A gap beside matched units: `closed` between two groups that follow each other on both sides; else `behind` one group, or `ahead` of
 * one, where the other moved away.
 */
export type OpenGap = Gap & { kind: "closed" | "behind" | "ahead" };

/** All unmatched runs of old units with the unmatched new units beside them. */
export function listGaps(matching: Matching): OpenGap[] {
  const { before, after, beforeGroups } = matching;
  const gaps: OpenGap[] = [];
  for (let beforeFrom = 0; beforeFrom < before.count; beforeFrom++) {
    if (!isFreeBefore(matching, beforeFrom)) continue;
    let beforeTo = beforeFrom;
    while (isFreeBefore(matching, beforeTo)) beforeTo++;
    const start = beforeFrom === 0 ? 0 : (beforeGroups[beforeFrom - 1]?.afterTo ?? 0);
    const end = beforeTo === before.count ? after.count : (beforeGroups[beforeTo]?.afterFrom ?? 0);
    let behind = start;
    while (isFreeAfter(matching, behind) && behind !== end) behind++;
    let ahead = end;
    while (isFreeAfter(matching, ahead - 1) && ahead !== start) ahead--;
    if (behind === end && start < end)
      gaps.push({ kind: "closed", beforeFrom, beforeTo, afterFrom: start, afterTo: end });
    else {
      if (behind > start) gaps.push({ kind: "behind", beforeFrom, beforeTo, afterFrom: start, afterTo: behind });
      if (ahead < end) gaps.push({ kind: "ahead", beforeFrom, beforeTo, afterFrom: ahead, afterTo: end });
    }
    beforeFrom = beforeTo;
  }
  return gaps;
}

export function isLong(gap: Gap): boolean {
  return gap.beforeTo - gap.beforeFrom > LONGEST_GAP || gap.afterTo - gap.afterFrom > LONGEST_GAP;
}

/** A gap, or of a long one what is nearest to each end. */
export function cutLong(gap: OpenGap): Gap[] {
  if (!isLong(gap)) return [gap];
  return [shorten({ ...gap, kind: "behind" }, LONGEST_GAP), shorten({ ...gap, kind: "ahead" }, LONGEST_GAP)];
}

/** What of a gap is nearest to its matched end. */
export function shorten(gap: OpenGap, longest: number): Gap {
  const { beforeFrom, beforeTo, afterFrom, afterTo } = gap;
  if (gap.kind === "ahead")
    return {
      beforeFrom: Math.max(beforeFrom, beforeTo - longest),
      beforeTo,
      afterFrom: Math.max(afterFrom, afterTo - longest),
      afterTo,
    };
  return {
    beforeFrom,
    beforeTo: Math.min(beforeTo, beforeFrom + longest),
    afterFrom,
    afterTo: Math.min(afterTo, afterFrom + longest),
  };
}

/** Whether a gap's matched neighbour is in the same paragraph on both sides. */
export function isSameBlock({ before, after }: Matching, gap: OpenGap): boolean {
  if (gap.kind === "ahead")
    return (
      before.blocks[gap.beforeTo] === before.blocks[gap.beforeTo - 1] &&
      after.blocks[gap.afterTo] === after.blocks[gap.afterTo - 1]
    );
  return (
    before.blocks[gap.beforeFrom] === before.blocks[gap.beforeFrom - 1] &&
    after.blocks[gap.afterFrom] === after.blocks[gap.afterFrom - 1]
  );
}
