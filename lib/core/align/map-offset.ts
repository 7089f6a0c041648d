import type { EditMap, Piece } from "./edit-map";

/** Where an offset went, and whether the character it stuck to was deleted on the way. */
export type MappedOffset = { offset: number; deleted: boolean };

/**
 * Maps an offset of the old text into the new one, in the spirit of ProseMirror's `Mapping`. `assoc` says which side it sticks to:
 * -1 to the character before it, 1 to the one behind. When that one was deleted, the offset falls behind what stood before it and
 * stayed in order.
 */
export function mapForward({ pieces }: Pick<EditMap, "pieces">, offset: number, assoc: -1 | 1): MappedOffset {
  const unit = assoc === -1 ? offset - 1 : offset;
  const piece = pieces[lastStartingAt(pieces, unit)];
  if (piece && unit >= 0 && unit < piece.before + piece.length)
    return { offset: piece.after + offset - piece.before, deleted: false };
  return { offset: offsetBehind(pieces, unit), deleted: true };
}

/** The same correspondences from the new text to the old one. */
export function invertMap({ pieces }: Pick<EditMap, "pieces">): Pick<EditMap, "pieces"> {
  const inverted = pieces.map(({ before, after, length, chain }) => ({ before: after, after: before, length, chain }));
  return { pieces: inverted.sort((a, b) => a.before - b.before) };
}

/** Index of the last piece that starts at or before an old offset, or -1. */
export function lastStartingAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.before ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** End, in the new text, of the last piece in order in front of an old offset. */
export function offsetBehind(pieces: readonly Piece[], offset: number): number {
  for (let index = lastStartingAt(pieces, offset); index >= 0; index--) {
    const piece = pieces[index];
    if (piece?.chain === 0) return piece.after + piece.length;
  }
  return 0;
}
