import { previousGraphemeBoundary } from "../text/graphemes";
import { isSpaceUnit } from "./is-space";

/** Units longer than this are cut, in UTF-16 units: about two long sentences. */
export const LONGEST_UNIT = 240;
const SHORTEST_CHUNK = 96;
/** How much of the text in front of a place decides whether a chunk ends there. */
const WINDOW = 8;
/** One place in this many ends a chunk: words are about six characters. */
const ONE_WORD_IN = 8;

/**
 * Where a chunk of a very long sentence ends. The words in front of a place decide (content-defined chunking, as in LBFS, Muthitacharoen
 * et al. 2001), so that after an edit the same chunks come out again; at the latest after `LONGEST_UNIT`.
 */
export function chunkEnd(text: string, start: number, end: number): number {
  const last = Math.min(end, start + LONGEST_UNIT);
  let space = -1;
  for (let place = start + SHORTEST_CHUNK; place < last; place++) {
    if (!isSpaceUnit(text.charCodeAt(place - 1)) || isSpaceUnit(text.charCodeAt(place))) continue;
    space = place;
    if (hashBefore(text, place) % ONE_WORD_IN === 0) return safe(text, start, place, last);
  }
  return safe(text, start, space === -1 ? last : space, last);
}

function safe(text: string, start: number, place: number, last: number): number {
  const boundary = previousGraphemeBoundary(text, place);
  return boundary > start ? boundary : last;
}

function hashBefore(text: string, place: number): number {
  let hash = 0;
  for (let at = place - WINDOW; at < place; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 15)) >>> 0;
}
