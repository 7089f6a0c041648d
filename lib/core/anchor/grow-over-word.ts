import type { Piece } from "../align/edit-map";
import type { Span } from "../text/span";
import { splitWords } from "../text/split-words";

/** How far a word is looked for on each side of a place, in UTF-16 units. */
const REACH = 32;

/** What can stand inside a word or number, wherever the whole rule (`splitWords`) then draws the border. */
const MAY_JOIN = /[^\s!-&(-+\-/:-@[-^`{-~]/;

/**
 * Grows the image of a span over letters and digits that were written onto its first or last word: "5" is not "50", "safe" is not
 * "unsafe". Only over what is wholly new; a word that another word was joined with is left where it is.
 */
export function growOverWord(after: string, span: Span, piecesAfter: readonly Piece[]): Span {
  const word = { start: wordBorder(after, span.start, -1), end: wordBorder(after, span.end, 1) };
  return {
    start: isNew(piecesAfter, word.start, span.start) ? word.start : span.start,
    end: isNew(piecesAfter, span.end, word.end) ? word.end : span.end,
  };
}

/** The border of the word around a place, before (-1) or behind it (1); the place itself when it is a border. */
function wordBorder(text: string, place: number, side: -1 | 1): number {
  if (place === 0 || place === text.length) return place;
  if (!MAY_JOIN.test(text.charAt(place - 1)) || !MAY_JOIN.test(text.charAt(place))) return place;
  const from = Math.max(0, place - REACH);
  let start = from;
  for (const word of splitWords(text.slice(from, place + REACH))) {
    const end = start + word.length;
    if (start === place) return place;
    if (start < place && place < end) return side === -1 ? start : end;
    start = end;
  }
  return place;
}

/** Whether nothing between two offsets of the new text was in the old one. */
function isNew(piecesAfter: readonly Piece[], start: number, end: number): boolean {
  let low = 0;
  let high = piecesAfter.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((piecesAfter[middle]?.after ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  const piece = piecesAfter[low - 1];
  return !piece || piece.after + piece.length <= start;
}
