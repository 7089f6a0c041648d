import type { Span } from "../text/span";
import type { EditMap, Pair } from "./edit-map";
import { lastStartingAt } from "./map-offset";

/** A stretch of an edited sentence of which nothing is left, and what stands in its place (maybe nothing). */
export type Replaced = { before: Span; after: Span; chain: number };

/** The replaced stretch that holds the character at an old offset; `null` when that survived, or its whole sentence is gone. */
export function replacedAround({ pieces, pairs }: EditMap, offset: number): Replaced | null {
  const pair = pairAt(pairs, offset);
  if (!pair) return null;
  const index = lastStartingAt(pieces, offset);
  const left = pieces[index];
  const right = pieces[index + 1];
  const leftEnd = left ? left.before + left.length : 0;
  if (leftEnd > offset) return null;
  const isLeftInside = left !== undefined && leftEnd > pair.beforeStart;
  const isRightInside = right !== undefined && right.before < pair.beforeEnd;
  return {
    before: { start: isLeftInside ? leftEnd : pair.beforeStart, end: isRightInside ? right.before : pair.beforeEnd },
    after: {
      start: isLeftInside ? left.after + left.length : pair.afterStart,
      end: isRightInside ? right.after : pair.afterEnd,
    },
    chain: pair.chain,
  };
}

function pairAt(pairs: readonly Pair[], offset: number): Pair | null {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle]?.beforeStart ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const pair = pairs[low - 1];
  return pair && offset < pair.beforeEnd ? pair : null;
}
