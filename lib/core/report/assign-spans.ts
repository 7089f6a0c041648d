import { readingOrder } from "../anchor/reading-order";
import type { Span } from "../text/span";

/** A piece of a span that lies in one block; `first` and `last` tell where the whole span starts and ends being shown. */
export type SpanPiece<S extends Span> = { span: S; first: boolean; last: boolean };

/**
 * For each block (in page order, never overlapping), the spans that touch it, in reading order. Blocks for which `isShown` is
 * false get none, and do not count as the place where a span starts or ends. O((blocks + spans) log blocks), plus the pieces.
 */
export function assignSpans<S extends Span>(
  blocks: readonly Span[],
  spans: readonly S[],
  isShown: (index: number) => boolean,
): SpanPiece<S>[][] {
  const pieces: SpanPiece<S>[][] = blocks.map(() => []);
  for (const span of [...spans].sort(readingOrder)) {
    if (span.start >= span.end) continue;
    let last: SpanPiece<S> | null = null;
    for (let index = firstEndingAfter(blocks, span.start); index < blocks.length; index++) {
      const block = blocks[index];
      if (block === undefined || block.start >= span.end) break;
      if (!isShown(index)) continue;
      const piece: SpanPiece<S> = { span, first: last === null, last: false };
      pieces[index]?.push(piece);
      last = piece;
    }
    if (last !== null) last.last = true;
  }
  return pieces;
}

/** Index of the first block that ends after `offset`: blocks are in order, so by halving. */
export function firstEndingAfter(blocks: readonly Span[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
