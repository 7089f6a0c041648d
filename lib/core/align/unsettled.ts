import type { Span } from "../text/span";
import { isEvidence } from "./evidence";
import { isFreeAfter, isFreeBefore, type Matching } from "./matching";
import type { TextUnits } from "./text-units";

/** An old sentence whose words stand in the new text in several places, none of which has another origin or telling neighbours. */
export type Unsettled = Span & {
  /** Those places, the likeliest first: twins keep their order. */
  places: Span[];
};

/** Finds them among what nothing was matched with. In the order of the old text. */
export function findUnsettled(matching: Matching): Unsettled[] {
  const { before, after, beforeIds, afterIds } = matching;
  const placesById = new Map<number, Span[]>();
  for (let unit = 0; unit < after.count; unit++) {
    if (!isFreeAfter(matching, unit)) continue;
    const id = afterIds[unit] ?? 0;
    placesById.set(id, [...(placesById.get(id) ?? []).slice(0, MOST_PLACES - 1), spanOf(after, unit)]);
  }
  const ranks = new Map<number, number>();
  const found: Unsettled[] = [];
  for (let unit = 0; unit < before.count; unit++) {
    const id = beforeIds[unit] ?? 0;
    const places = placesById.get(id) ?? [];
    if (!isFreeBefore(matching, unit) || places.length < 2) continue;
    const span = spanOf(before, unit);
    if (!isEvidence(before, unit, unit + 1)) continue;
    const rank = ranks.get(id) ?? 0;
    ranks.set(id, rank + 1);
    const likeliest = places[Math.min(rank, places.length - 1)];
    found.push({ ...span, places: likeliest ? [likeliest, ...places.filter((place) => place !== likeliest)] : places });
  }
  return found;
}

/** More places than this tell a person nothing. */
const MOST_PLACES = 20;

function spanOf({ starts, ends }: TextUnits, unit: number): Span {
  return { start: starts[unit] ?? 0, end: ends[unit] ?? 0 };
}
