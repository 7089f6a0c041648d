import type { Run } from "./runs";
import type { TextUnits } from "./text-units";

/** Some old units and the new ones that continue them: ranges of unit numbers, half-open. */
export type Group = {
  beforeFrom: number;
  beforeTo: number;
  afterFrom: number;
  afterTo: number;
  /** What is the same inside, in UTF-16 offsets of the two texts; `null` for one unit that stayed equal, unit for unit. */
  runs: Run[] | null;
};

/**
 * Which units are matched so far. Every unit is in one group at most: a stretch of new text has at most one predecessor, so what
 * continues one old stretch can never be taken for another.
 */
export type Matching = {
  before: TextUnits;
  after: TextUnits;
  /** Number of the text of each unit: equal texts have equal numbers, in both versions. */
  beforeIds: Int32Array;
  afterIds: Int32Array;
  beforeGroups: (Group | null)[];
  afterGroups: (Group | null)[];
};

/** Nothing is matched yet. */
export function startMatching(before: TextUnits, after: TextUnits): Matching {
  const numbers = new Map<string, number>();
  return {
    before,
    after,
    beforeIds: numberUnits(before, numbers),
    afterIds: numberUnits(after, numbers),
    beforeGroups: new Array<Group | null>(before.count).fill(null),
    afterGroups: new Array<Group | null>(after.count).fill(null),
  };
}

function numberUnits({ text, count, starts, ends }: TextUnits, numbers: Map<string, number>): Int32Array {
  const ids = new Int32Array(count);
  for (let unit = 0; unit < count; unit++) {
    const key = text.slice(starts[unit], ends[unit]);
    const known = numbers.get(key);
    ids[unit] = known ?? numbers.size;
    if (known === undefined) numbers.set(key, numbers.size);
  }
  return ids;
}

export function isFreeBefore(matching: Matching, unit: number): boolean {
  return unit >= 0 && unit < matching.before.count && matching.beforeGroups[unit] === null;
}

export function isFreeAfter(matching: Matching, unit: number): boolean {
  return unit >= 0 && unit < matching.after.count && matching.afterGroups[unit] === null;
}

/** Adds a group when all its units are still free; says whether it was added. */
export function addGroup(matching: Matching, group: Group): boolean {
  for (let unit = group.beforeFrom; unit < group.beforeTo; unit++) if (!isFreeBefore(matching, unit)) return false;
  for (let unit = group.afterFrom; unit < group.afterTo; unit++) if (!isFreeAfter(matching, unit)) return false;
  matching.beforeGroups.fill(group, group.beforeFrom, group.beforeTo);
  matching.afterGroups.fill(group, group.afterFrom, group.afterTo);
  return true;
}

export function removeGroup(matching: Matching, group: Group): void {
  matching.beforeGroups.fill(null, group.beforeFrom, group.beforeTo);
  matching.afterGroups.fill(null, group.afterFrom, group.afterTo);
}

/** Adds two units with the same text. */
export function addEqual(matching: Matching, before: number, after: number): boolean {
  return addGroup(matching, {
    beforeFrom: before,
    beforeTo: before + 1,
    afterFrom: after,
    afterTo: after + 1,
    runs: null,
  });
}

/** The groups in the order of the old text. */
export function listGroups({ beforeGroups }: Matching): Group[] {
  const groups: Group[] = [];
  for (const group of beforeGroups) if (group && groups.at(-1) !== group) groups.push(group);
  return groups;
}

/** Where the words of a group stand in the two texts, in UTF-16 offsets, half-open. */
export type GroupSpans = { beforeStart: number; beforeEnd: number; afterStart: number; afterEnd: number };

export function groupSpans({ before, after }: Matching, group: Group): GroupSpans {
  return {
    beforeStart: before.starts[group.beforeFrom] ?? 0,
    beforeEnd: before.ends[group.beforeTo - 1] ?? 0,
    afterStart: after.starts[group.afterFrom] ?? 0,
    afterEnd: after.ends[group.afterTo - 1] ?? 0,
  };
}
