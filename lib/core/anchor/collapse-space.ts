import type { Span } from "../text/span";

/** A text with every run of white space made one space, and the way back to the original's offsets. */
export type CollapsedText = { text: string; toOriginal: (span: Span) => Span };

/** Collapses white space (line breaks, tabs and no-break spaces included) and remembers where everything stood. Linear. */
export function collapseSpace(original: string): CollapsedText {
  const pieces: string[] = [];
  const collapsedStarts: number[] = [];
  const originalStarts: number[] = [];
  let length = 0;
  for (const match of original.matchAll(/\s+|\S+/gu)) {
    const piece = /^\s/u.test(match[0]) ? " " : match[0];
    pieces.push(piece);
    collapsedStarts.push(length);
    originalStarts.push(match.index);
    length += piece.length;
  }
  const toOriginalOffset = (offset: number): number => {
    const index = lastAtOrBefore(collapsedStarts, offset);
    return (originalStarts[index] ?? 0) + offset - (collapsedStarts[index] ?? 0);
  };
  return {
    text: pieces.join(""),
    // The end is found through the last unit inside, so that white space behind the span stays outside.
    toOriginal: ({ start, end }) => ({ start: toOriginalOffset(start), end: toOriginalOffset(end - 1) + 1 }),
  };
}

/** Index of the last number in an ascending list that is not above `value`. */
function lastAtOrBefore(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
