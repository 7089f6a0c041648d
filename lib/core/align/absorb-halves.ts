import { judgePair } from "./judge-pair";
import { addGroup, type Group, isFreeAfter, isFreeBefore, listGroups, type Matching, removeGroup } from "./matching";

/** Share of a unit's words that must turn up in a neighbour's successor for the unit to have become part of it. */
const MOST_OF_IT = 0.5;
/** Surviving characters won from which it is sure that a border between two sentences has shifted. */
const SHIFTED = 4;

/**
 * Finds the other halves of sentences: when a full stop comes or goes, one sentence becomes two, or two one, and one of the two may have
 * been too short to be recognised alone. A unit beside an edited group joins it when most of its words are in the group's other
 * side and in no one else's; two edited groups side by side are compared anew as one when words crossed the border between them.
 */
export function absorbHalves(matching: Matching): void {
  for (const group of listGroups(matching)) {
    if (group.runs === null) continue;
    let grown = group;
    for (const side of [-1, 1] as const) {
      grown = joinFree(matching, grown, side, 0);
      grown = joinFree(matching, grown, 0, side);
    }
    joinPrevious(matching, grown);
  }
}

/** The group with the free unit next to it on one side of the old text, or of the new one, if that belongs to it. */
function joinFree(matching: Matching, group: Group, oldSide: -1 | 0 | 1, newSide: -1 | 0 | 1): Group {
  const old = oldSide === -1 ? group.beforeFrom - 1 : group.beforeTo;
  const fresh = newSide === -1 ? group.afterFrom - 1 : group.afterTo;
  const isFree = oldSide === 0 ? isFreeAfter(matching, fresh) : isFreeBefore(matching, old);
  if (!isFree) return group;
  const { starts, ends } = oldSide === 0 ? matching.after : matching.before;
  const unit = oldSide === 0 ? fresh : old;
  const least = MOST_OF_IT * ((ends[unit] ?? 0) - (starts[unit] ?? 0));
  const ranges = {
    beforeFrom: group.beforeFrom - (oldSide === -1 ? 1 : 0),
    beforeTo: group.beforeTo + (oldSide === 1 ? 1 : 0),
    afterFrom: group.afterFrom - (newSide === -1 ? 1 : 0),
    afterTo: group.afterTo + (newSide === 1 ? 1 : 0),
  };
  return replace(matching, [group], judgePair(matching, ranges), least) ?? group;
}

/** Compares a group and the edited one in front of it as one, if words went from one to the other. */
function joinPrevious(matching: Matching, group: Group): void {
  const previous = matching.beforeGroups[group.beforeFrom - 1];
  if (!previous?.runs || previous.afterTo !== group.afterFrom || !isDangling(matching, previous, group)) return;
  const ranges = { ...previous, beforeTo: group.beforeTo, afterTo: group.afterTo };
  replace(matching, [previous, group], judgePair(matching, ranges), SHIFTED);
}

/** Whether words are left over at the end of one group and, on the other side, at the start of the next. */
function isDangling({ before, after }: Matching, previous: Group, group: Group): boolean {
  const last = previous.runs?.findLast(({ length }) => length > 1);
  const first = group.runs?.find(({ length }) => length > 1);
  if (!last || !first) return false;
  const oldTail = (before.ends[previous.beforeTo - 1] ?? 0) - last.before - last.length;
  const newTail = (after.ends[previous.afterTo - 1] ?? 0) - last.after - last.length;
  const oldHead = first.before - (before.starts[group.beforeFrom] ?? 0);
  const newHead = first.after - (after.starts[group.afterFrom] ?? 0);
  return Math.min(oldTail, newHead) >= SHIFTED || Math.min(newTail, oldHead) >= SHIFTED;
}

/** Puts one group in the place of others when at least so many more characters survive by it. */
function replace(matching: Matching, old: readonly Group[], group: Group | null, least: number): Group | null {
  const known = old.reduce((sum, { runs }) => sum + surviving(runs), 0);
  if (!group || surviving(group.runs) - known < least) return null;
  for (const one of old) removeGroup(matching, one);
  addGroup(matching, group);
  return group;
}

function surviving(runs: Group["runs"]): number {
  return (runs ?? []).reduce((sum, { length }) => sum + length, 0);
}
