import type { Span } from "../text/span";
import { isEvidence } from "./evidence";
import { findUncertain } from "./find-uncertain";
import type { Group, Matching } from "./matching";
import type { TextUnits } from "./text-units";

/** An old sentence whose words stand in the new text where nothing tells that they are the same ones: in several places, or in one that is as likely a twin's. */
export type Unsettled = Span & {
  /** Those places, the likeliest first: twins keep their order. */
  places: Span[];
};

/** More places than this tell a person nothing. */
const MOST_PLACES = 20;

/** Finds them among what nothing was matched with, or what could as well be matched otherwise. In the order of the old text. */
export function findUnsettled(matching: Matching): Unsettled[] {
  const { before, after, beforeIds, afterIds, beforeGroups, afterGroups } = matching;
  const uncertain = findUncertain(matching);
  const isOpen = (group: Group | null) => group === null || uncertain.has(group);
  const placesById = new Map<number, Span[]>();
  for (let unit = 0; unit < after.count; unit++) {
    if (!isOpen(afterGroups[unit] ?? null)) continue;
    const id = afterIds[unit] ?? 0;
    const places = placesById.get(id);
    if (places === undefined) placesById.set(id, [spanOf(after, unit)]);
    else if (places.length < MOST_PLACES) places.push(spanOf(after, unit));
  }
  const ranks = new Map<number, number>();
  const found: Unsettled[] = [];
  for (let unit = 0; unit < before.count; unit++) {
    const group = beforeGroups[unit] ?? null;
    const id = beforeIds[unit] ?? 0;
    const places = placesById.get(id) ?? [];
    if (!isOpen(group) || places.length === 0 || !isEvidence(before, unit, unit + 1)) continue;
    const rank = ranks.get(id) ?? 0;
    ranks.set(id, rank + 1);
    const likeliest = group === null ? places[Math.min(rank, places.length - 1)] : spanOf(after, group.afterFrom);
    const others = places.filter(({ start }) => start !== likeliest?.start);
    found.push({ ...spanOf(before, unit), places: likeliest ? [likeliest, ...others] : places });
  }
  return found;
}

function spanOf({ starts, ends }: TextUnits, unit: number): Span {
  return { start: starts[unit] ?? 0, end: ends[unit] ?? 0 };
}
