import { isEvidence } from "./evidence";
import { heaviestIncreasing } from "./increasing";
import { addEqual, type Group, isFreeAfter, isFreeBefore, listGroups, type Matching, removeGroup } from "./matching";

/**
 * Matches units whose text occurs once among the free old ones and once among the free new ones (Heckel 1978). A unit of few
 * words is believed only where it stays in order with the others: "Yes." says nothing about a move.
 */
export function matchOnce(matching: Matching): void {
  const { beforeIds, afterIds, before, after } = matching;
  const size = before.count + after.count;
  const olds = placesOnce(beforeIds, size, (unit) => isFreeBefore(matching, unit));
  const news = placesOnce(afterIds, size, (unit) => isFreeAfter(matching, unit));
  const added: Group[] = [];
  for (let unit = 0; unit < before.count; unit++) {
    const id = beforeIds[unit] ?? 0;
    const place = news[id] ?? -1;
    if (olds[id] !== unit || place < 0) continue;
    if (addEqual(matching, unit, place)) added.push(...[matching.beforeGroups[unit] ?? []].flat());
  }
  dropWeakMoves(matching, new Set(added));
}

/** For each text the one free unit that has it; -1 for none, -2 for several. */
function placesOnce(ids: Int32Array, size: number, isFree: (unit: number) => boolean): Int32Array {
  const places = new Int32Array(size).fill(-1);
  ids.forEach((id, unit) => {
    if (isFree(unit)) places[id] = places[id] === -1 ? unit : -2;
  });
  return places;
}

/** Takes back those of the given groups that are out of order and too short to be evidence of a move. */
function dropWeakMoves(matching: Matching, added: ReadonlySet<Group>): void {
  const groups = listGroups(matching);
  const { before } = matching;
  const inOrder = heaviestIncreasing(
    groups.map((group) => group.afterFrom),
    groups.map((group) => (before.ends[group.beforeTo - 1] ?? 0) - (before.starts[group.beforeFrom] ?? 0)),
  );
  groups.forEach((group, index) => {
    if (inOrder[index] || !added.has(group)) return;
    if (!isEvidenceOfMove(matching, group)) removeGroup(matching, group);
  });
}

/** It must say enough in both texts: a heading that became a sentence in a paragraph says less. */
function isEvidenceOfMove({ before, after }: Matching, group: Group): boolean {
  return isEvidence(before, group.beforeFrom, group.beforeTo) && isEvidence(after, group.afterFrom, group.afterTo);
}
