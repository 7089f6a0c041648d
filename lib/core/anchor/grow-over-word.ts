import type { Piece } from "../align/edit-map";
import type { Span } from "../text/span";
import { splitWords } from "../text/split-words";

const DIGIT = /\p{N}/u;
const LETTER = /[\p{L}\p{M}]/u;

/** How far a word is looked for on each side of a place, in UTF-16 units. */
const REACH = 32;

/** What can stand inside a word or number, wherever the whole rule (`splitWords`) then draws the border. */
const MAY_JOIN = /[^\s!-&(-+\-/:-@[-^`{-~]/;

/** What makes another word or number of the one behind it, though a word ends between them: "non-lethal", "twenty-five"; "-5", ".5", "€5". */
const JOINED_BEFORE_WORD = /[\p{L}\p{M}\p{N}]+[-\u2010\u2011]$/u;
const JOINED_BEFORE_NUMBER = /(?:[\p{L}\p{M}\p{N}]*[-\u2010\u2011\u2013\u2212/:.,]|[+±<>≤≥~≈\p{Sc}])$/u;
/** And of the one in front of it: "state-owned"; "5%", "5-10", "5:30". */
const JOINED_AFTER_WORD = /^[-\u2010\u2011][\p{L}\p{N}][\p{L}\p{M}\p{N}]*/u;
const JOINED_AFTER_NUMBER = /^(?:[-\u2010\u2011\u2013\u2212/:][\p{L}\p{N}][\p{L}\p{M}\p{N}]*|\s?[%‰٪]|\p{Sc})/u;

/** Letters that make another word of one whatever they are: "un-", "il-", "-ed". */
const AFFIX = 2;

/**
 * Grows the image of a span over letters and digits that were written onto its first or last word and make another of it: "5" is
 * not "50", "safe" is not "unsafe", "he" is not "she"; and over what is joined to it, "-5" and "non-lethal". Only over what is wholly new; a word that another word was joined with is left
 * where it is, and so is one with a single stray letter that makes no word of this text: a slip of the hand says nothing else.
 */
export function growOverWord(
  after: string,
  span: Span,
  piecesAfter: readonly Piece[],
  isUsedElsewhere: (word: Span) => boolean,
): Span {
  const start = wordBorder(after, span.start, -1);
  const end = wordBorder(after, span.end, 1);
  const grown = { ...span };
  if (isNew(piecesAfter, start, span.start)) {
    const word = { start, end: wordBorder(after, span.start, 1) };
    const added = after.slice(start, span.start);
    if (isOtherWord(added, after.charAt(span.start), () => isUsedElsewhere(word))) grown.start = start;
  }
  if (isNew(piecesAfter, span.end, end)) {
    const word = { start: wordBorder(after, span.end, -1), end };
    const added = after.slice(span.end, end);
    if (isOtherWord(added, after.charAt(span.end - 1), () => isUsedElsewhere(word))) grown.end = end;
  }
  return growOverJoined(after, grown, piecesAfter);
}

/** Grows over new signs and words that are joined to the first or the last one without a space. */
function growOverJoined(after: string, { start, end }: Span, piecesAfter: readonly Piece[]): Span {
  const first = after.charAt(start);
  const last = after.charAt(end - 1);
  const before = after.slice(Math.max(0, start - REACH), start);
  const behind = after.slice(end, end + REACH);
  const lead = DIGIT.test(first) ? JOINED_BEFORE_NUMBER : LETTER.test(first) ? JOINED_BEFORE_WORD : null;
  const trail = DIGIT.test(last) ? JOINED_AFTER_NUMBER : LETTER.test(last) ? JOINED_AFTER_WORD : null;
  const from = start - (lead?.exec(before)?.[0].length ?? 0);
  const to = end + (trail?.exec(behind)?.[0].length ?? 0);
  return {
    start: isNew(piecesAfter, from, start) ? from : start,
    end: isNew(piecesAfter, end, to) ? to : end,
  };
}

/** Whether a word with `added` written onto it, beside the character `neighbour`, is another word or number than without. */
function isOtherWord(added: string, neighbour: string, isUsedElsewhere: () => boolean): boolean {
  if (added === "") return false;
  if (DIGIT.test(neighbour)) return true;
  return added.length >= AFFIX || isUsedElsewhere();
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
