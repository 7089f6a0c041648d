import { judgePair } from "./judge-pair";
import { addGroup, type Group, isFreeAfter, isFreeBefore, listGroups, type Matching, removeGroup } from "./matching";

/** Share of a unit that must turn up in a neighbour's successor for the unit to have become part of it. */
const PART_OF_IT = 0.25;
/** The unit may stand behind another one that is gone. */
const FURTHEST = 2;
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
    for (const side of SIDES) grown = joinFree(matching, grown, side);
    joinPrevious(matching, grown);
  }
}

/** Where a free unit may stand: in front of a group or behind it, in the old text or the new one. */
const SIDES = ["beforeFrom", "beforeTo", "afterFrom", "afterTo"] as const;

type Side = (typeof SIDES)[number];

/** The group with a free unit next to it on one side, if that belongs to it. */
function joinFree(matching: Matching, group: Group, side: Side): Group {
  const isOld = side === "beforeFrom" || side === "beforeTo";
  const isFront = side === "beforeFrom" || side === "afterFrom";
  const { starts, ends } = isOld ? matching.before : matching.after;
  for (let distance = 1; distance <= FURTHEST; distance++) {
    const border = group[side] + (isFront ? -distance : distance);
    const unit = isFront ? border : border - 1;
    if (!(isOld ? isFreeBefore(matching, unit) : isFreeAfter(matching, unit))) break;
    const least = PART_OF_IT * ((ends[unit] ?? 0) - (starts[unit] ?? 0));
    const joined = replace(matching, [group], judgePair(matching, { ...group, [side]: border }), least);
    if (joined) return joined;
  }
  return group;
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
