import { addEqual, type Matching } from "./matching";
import type { TextUnits } from "./text-units";

type UnitRange = { from: number; to: number };

/** Matches whole blocks of several units that occur once in both versions: the surest anchors, and cheap. */
export function matchWholeBlocks(matching: Matching): void {
  const olds = blocksByText(matching.before, matching.beforeIds);
  const news = blocksByText(matching.after, matching.afterIds);
  for (const [key, old] of olds) {
    const found = news.get(key);
    if (!old || !found) continue;
    for (let step = 0; step < old.to - old.from; step++) addEqual(matching, old.from + step, found.from + step);
  }
}

/** Blocks by the numbers of their units; `null` for a text that several blocks have. */
function blocksByText(units: TextUnits, ids: Int32Array): Map<string, UnitRange | null> {
  const blocks = new Map<string, UnitRange | null>();
  for (let from = 0; from < units.count; ) {
    let to = from + 1;
    while (to < units.count && units.blocks[to] === units.blocks[from]) to++;
    const key = ids.subarray(from, to).join(" ");
    if (to - from > 1) blocks.set(key, blocks.has(key) ? null : { from, to });
    from = to;
  }
  return blocks;
}
