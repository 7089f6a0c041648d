import { type Group, isFreeAfter, isFreeBefore, listGroups, type Matching } from "./matching";
import { nearestMatched } from "./nearest-matched";

/** Places with the same words that one match is weighed against: more of them tell nothing new, and texts made of one sentence stay linear. */
const MOST_RIVALS = 8;

/** How many neighbours are looked at on each side while they are the same ones: of two equal paragraphs, all sentences are. */
const MOST_NEIGHBOURS = 20;

/** An old unit and a new one. */
type Match = { old: number; fresh: number };

/**
 * The matches of equal words that could as well be other ones: the same words stand unmatched elsewhere, in either text, and what
 * stands around speaks no less for that place. They are a guess to show, never one to rely on.
 */
export function findUncertain(matching: Matching): Set<Group> {
  const { before, after, beforeIds, afterIds } = matching;
  const freeBefore = freeUnitsById(beforeIds, before.count, (unit) => isFreeBefore(matching, unit));
  const freeAfter = freeUnitsById(afterIds, after.count, (unit) => isFreeAfter(matching, unit));
  const weigh = createScales(matching);
  const isRivalled = ({ runs, beforeFrom: old, afterFrom: fresh }: Group): boolean => {
    if (runs !== null) return false;
    const id = beforeIds[old] ?? -1;
    const rivals = [
      ...(freeAfter.get(id) ?? []).map((unit): Match => ({ old, fresh: unit })),
      ...(freeBefore.get(id) ?? []).map((unit): Match => ({ old: unit, fresh })),
    ];
    return rivals.some((rival) => weigh({ old, fresh }, rival, -1) + weigh({ old, fresh }, rival, 1) <= 0);
  };
  return new Set(listGroups(matching).filter(isRivalled));
}

/**
 * Weighs what stands on one side of a match against the same of its rival: 1 when only the match goes on there as the old text does,
 * -1 when only the rival does. Neighbours that are the same for both are passed over; so is what was deleted or inserted.
 */
function createScales(matching: Matching): (match: Match, rival: Match, side: -1 | 1) => number {
  const { beforeGroups, afterGroups } = matching;
  const nearestBefore = nearestMatched(beforeGroups);
  const nearestAfter = nearestMatched(afterGroups);
  return (match, rival, side) => {
    const passed = [beforeGroups[match.old] ?? null];
    let step: number = side;
    for (; Math.abs(step) <= MOST_NEIGHBOURS; step += side) {
      const group = beforeGroups[match.old + step] ?? null;
      const isShared = group !== null && group === afterGroups[match.fresh + step];
      if (!isShared || !areTwins(matching, rival.old + step, rival.fresh + step)) break;
      passed.push(group);
    }
    const goesOn = ({ old, fresh }: Match): boolean => {
      const group = nearestBefore(old + step, side, passed);
      return group !== null && group === nearestAfter(fresh + step, side, passed);
    };
    return Number(goesOn(match)) - Number(goesOn(rival));
  };
}

/** Whether two units say the same and one of them is free: as good a match as the one that was made. */
function areTwins(matching: Matching, old: number, fresh: number): boolean {
  const { beforeIds, afterIds } = matching;
  const areEqual = beforeIds[old] !== undefined && beforeIds[old] === afterIds[fresh];
  return areEqual && (isFreeBefore(matching, old) || isFreeAfter(matching, fresh));
}

function freeUnitsById(ids: Int32Array, count: number, isFree: (unit: number) => boolean): Map<number, number[]> {
  const units = new Map<number, number[]>();
  for (let unit = 0; unit < count; unit++) {
    if (!isFree(unit)) continue;
    const id = ids[unit] ?? -1;
    const known = units.get(id);
    if (known === undefined) units.set(id, [unit]);
    else if (known.length < MOST_RIVALS) known.push(unit);
  }
  return units;
}
