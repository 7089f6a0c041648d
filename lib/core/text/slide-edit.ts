import { isGraphemeBoundary } from "./graphemes";

/** How far a change is moved at most, in UTF-16 units. */
const FURTHEST = 200;
const SENTENCE_END = /[.!?…。！？؟][\p{Pe}\p{Pf}"']*\s+$/u;

/** A text before a deletion or insertion, the text of the edit, and the text behind it. */
export type SlidEdit = { before: string; edit: string; after: string };

/**
 * Moves a lone deletion or insertion along repeated text to where a reader would see it: "[He paid. ]He left." instead of
 * "He [paid. He ]left." (Neil Fraser's semantic alignment). Both texts of the diff stay what they are.
 */
export function slideEdit(before: string, edit: string, after: string): SlidEdit {
  const all = before + edit + after;
  const length = edit.length;
  let first = before.length;
  while (first > 0 && before.length - first < FURTHEST && all[first - 1] === all[first + length - 1]) first--;
  let last = before.length;
  while (last + length < all.length && last - before.length < FURTHEST && all[last] === all[last + length]) last++;
  let best = before.length;
  let bestScore = -1;
  for (let place = first; place <= last; place++) {
    const score = placeScore(all, place, length);
    if (score < bestScore || (score === bestScore && place !== before.length)) continue;
    best = place;
    bestScore = score;
  }
  return { before: all.slice(0, best), edit: all.slice(best, best + length), after: all.slice(best + length) };
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
