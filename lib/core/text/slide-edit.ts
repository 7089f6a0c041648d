import { isGraphemeBoundary } from "./graphemes";
import type { Span } from "./span";

/** How far a change is moved at most, in UTF-16 units. */
const FURTHEST = 200;
const SENTENCE_END = /[.!?…。！？؟][\p{Pe}\p{Pf}"']*\s+$/u;

/** A text before a deletion or insertion, the text of the edit, and the text behind it. */
export type SlidEdit = { before: string; edit: string; after: string };

/** Moves a lone deletion or insertion to where a reader would see it; both texts of the diff stay what they are. */
export function slideEdit(before: string, edit: string, after: string): SlidEdit {
  const all = before + edit + after;
  const end = before.length + edit.length;
  const start = before.length + bestShift(all, { start: before.length, end }, { start: 0, end: all.length });
  return {
    before: all.slice(0, start),
    edit: all.slice(start, start + edit.length),
    after: all.slice(start + edit.length),
  };
}

/**
 * How far a lone deletion or insertion is best moved along repeated text, in UTF-16 units, backwards when negative: "[He paid. ]He
 * left." instead of "He [paid. He ]left." (Neil Fraser's semantic alignment). It stays inside of `within`.
 */
export function bestShift(text: string, { start, end }: Span, within: Span): number {
  let first = start;
  while (first > within.start && start - first < FURTHEST && isSame(text, first - 1, first - 1 + end - start)) first--;
  let last = start;
  while (last + end - start < within.end && last - start < FURTHEST && isSame(text, last, last + end - start)) last++;
  if (first === last) return 0;
  let best = start;
  let bestScore = placeScore(text, start, end - start);
  for (let place = first; place <= last; place++) {
    const score = placeScore(text, place, end - start);
    if (score <= bestScore) continue;
    best = place;
    bestScore = score;
  }
  return best - start;
}

function isSame(text: string, a: number, b: number): boolean {
  return text.charCodeAt(a) === text.charCodeAt(b);
}

function placeScore(all: string, place: number, length: number): number {
  if (!isGraphemeBoundary(all, place) || !isGraphemeBoundary(all, place + length)) return -1;
  return borderScore(all, place) + borderScore(all, place + length);
}

/** How good a border a place is: of texts and lines, of sentences, of words, none. */
function borderScore(text: string, place: number): number {
  if (place === 0 || place === text.length || text[place - 1] === "\n") return 4;
  const left = text.slice(Math.max(0, place - 8), place);
  if (SENTENCE_END.test(left)) return 3;
  if (/\s$/u.test(left)) return 2;
  return /^\s/u.test(text.slice(place, place + 1)) ? 1 : 0;
}
