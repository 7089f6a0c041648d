import { addEqual, isFreeAfter, isFreeBefore, listGroups, type Matching } from "./matching";

/** Grows every group over equal free neighbours of the same block: among twins, the neighbours tell which is which. */
export function extendEqual(matching: Matching): void {
  const groups = listGroups(matching);
  for (const group of groups) walk(matching, group.beforeTo - 1, group.afterTo - 1, 1);
  for (const group of groups.toReversed()) walk(matching, group.beforeFrom, group.afterFrom, -1);
}

function walk(matching: Matching, fromBefore: number, fromAfter: number, step: 1 | -1): void {
  const { before, after, beforeIds, afterIds } = matching;
  let old = fromBefore + step;
  let fresh = fromAfter + step;
  while (
    isFreeBefore(matching, old) &&
    isFreeAfter(matching, fresh) &&
    beforeIds[old] === afterIds[fresh] &&
    before.blocks[old] === before.blocks[old - step] &&
    after.blocks[fresh] === after.blocks[fresh - step]
  ) {
    addEqual(matching, old, fresh);
    old += step;
    fresh += step;
  }
}
