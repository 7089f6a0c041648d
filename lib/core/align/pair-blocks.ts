import type { Span } from "../text/span";
import type { Piece } from "./edit-map";
import { heaviestIncreasing } from "./increasing";

/** An old block and the new one that continues it, by their numbers; `moved` when it left the order of the others. */
export type BlockPair = { before: number; after: number; moved: boolean };

/** Share of two blocks' text that must be common for one to be shown as the other, changed. */
const LEAST_COMMON = 0.25;

/** Pairs blocks that have most of their surviving text in each other. In the order of the new blocks. */
export function pairBlocks(before: readonly Span[], after: readonly Span[], pieces: readonly Piece[]): BlockPair[] {
  const common = commonText(before, after, pieces);
  const bestBefore = new Map<number, Common>();
  const bestAfter = new Map<number, Common>();
  for (const entry of common) {
    if ((bestBefore.get(entry.after)?.length ?? 0) < entry.length) bestBefore.set(entry.after, entry);
    if ((bestAfter.get(entry.before)?.length ?? 0) < entry.length) bestAfter.set(entry.before, entry);
  }
  const pairs = [...bestBefore.values()]
    .filter((entry) => bestAfter.get(entry.before) === entry && isEnough(entry, before, after))
    .sort((a, b) => a.after - b.after);
  const inOrder = heaviestIncreasing(
    pairs.map((pair) => pair.before),
    pairs.map(({ length }) => length),
  );
  return pairs.map((pair, index) => ({ before: pair.before, after: pair.after, moved: !inOrder[index] }));
}

type Common = { before: number; after: number; length: number };

function isEnough({ before, after, length }: Common, olds: readonly Span[], news: readonly Span[]): boolean {
  return 2 * length >= LEAST_COMMON * (lengthOf(olds[before]) + lengthOf(news[after]));
}

function lengthOf(span: Span | undefined): number {
  return span ? span.end - span.start : 0;
}

/** How much surviving text each old block shares with each new one. */
function commonText(before: readonly Span[], after: readonly Span[], pieces: readonly Piece[]): Common[] {
  const common = new Map<string, Common>();
  for (const piece of pieces) {
    for (let old = firstEndingBehind(before, piece.before); old < before.length; old++) {
      const from = Math.max(piece.before, before[old]?.start ?? 0);
      const to = Math.min(piece.before + piece.length, before[old]?.end ?? 0);
      if ((before[old]?.start ?? 0) >= piece.before + piece.length) break;
      const shift = piece.after - piece.before;
      for (let fresh = firstEndingBehind(after, from + shift); fresh < after.length; fresh++) {
        const length = Math.min(to + shift, after[fresh]?.end ?? 0) - Math.max(from + shift, after[fresh]?.start ?? 0);
        if ((after[fresh]?.start ?? 0) >= to + shift) break;
        const key = `${old} ${fresh}`;
        const known = common.get(key);
        if (known) known.length += Math.max(0, length);
        else if (length > 0) common.set(key, { before: old, after: fresh, length });
      }
    }
  }
  return [...common.values()];
}

/** Number of the first block that ends behind an offset. */
function firstEndingBehind(blocks: readonly Span[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
