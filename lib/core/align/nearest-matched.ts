import type { Group } from "./matching";

/** The group of the first matched unit from `unit` on, inclusive, going to one side; groups in `passed` do not count. `null` when there is none. */
export type NearestMatched = (unit: number, side: -1 | 1, passed: readonly (Group | null)[]) => Group | null;

/** Prepares one text's groups, in linear time, so that unmatched stretches of any length are stepped over at once. */
export function nearestMatched(groups: readonly (Group | null)[]): NearestMatched {
  const count = groups.length;
  const behind = new Int32Array(count + 1).fill(count);
  const ahead = new Int32Array(count + 1).fill(-1);
  for (let unit = count - 1; unit >= 0; unit--) behind[unit] = groups[unit] ? unit : (behind[unit + 1] ?? count);
  for (let unit = 0; unit < count; unit++)
    ahead[unit] = groups[unit] ? unit : unit === 0 ? -1 : (ahead[unit - 1] ?? -1);
  return (from, side, passed) => {
    let unit = from;
    while (unit >= 0 && unit < count) {
      const place = (side === 1 ? behind[unit] : ahead[unit]) ?? -1;
      const group = groups[place] ?? null;
      if (group === null || !passed.includes(group)) return group;
      unit = place + side;
    }
    return null;
  };
}
