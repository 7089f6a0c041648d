import type { Span } from "./span";

/**
 * How far, in UTF-16 units, the segmenter looks to each side of an offset at most. Longer than any cluster people write; in a
 * made-up run of thousands of joiners or flags the answer is the one for this window.
 */
const WINDOW = 512;

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

/**
 * Whether a grapheme cluster (what a reader takes for one character: an emoji family, a flag, a letter with its marks) starts
 * or ends at this UTF-16 offset. Looks at a bounded window only, so it costs the same in a text of any length.
 */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  return previousGraphemeBoundary(text, offset) === offset;
}

/** The last boundary at or before an offset; offsets outside of the text are brought to its nearest end. */
export function previousGraphemeBoundary(text: string, offset: number): number {
  if (offset <= 0) return 0;
  if (offset >= text.length) return text.length;
  if (isPlainCut(text, offset)) return offset;
  const cluster = clusterAt(text, offset);
  return cluster.start;
}

/** The first boundary at or after an offset; offsets outside of the text are brought to its nearest end. */
export function nextGraphemeBoundary(text: string, offset: number): number {
  if (offset <= 0) return 0;
  if (offset >= text.length) return text.length;
  if (isPlainCut(text, offset)) return offset;
  const cluster = clusterAt(text, offset);
  return cluster.start === offset ? offset : cluster.end;
}

/** The smallest span on cluster boundaries that holds the given one; for selections whose ends a browser put inside an emoji. */
export function snapToGraphemes(text: string, span: Span): Span {
  return { start: previousGraphemeBoundary(text, span.start), end: nextGraphemeBoundary(text, span.end) };
}

/** The cluster that holds the code unit at `offset`. */
function clusterAt(text: string, offset: number): Span {
  const from = windowStart(text, offset);
  const window = text.slice(from, Math.min(text.length, offset + WINDOW));
  const found = segmenter.segment(window).containing(offset - from);
  if (!found) return { start: offset, end: offset };
  return { start: from + found.index, end: from + found.index + found.segment.length };
}

/** The nearest place before `offset` where a cut is certain, so that segmenting from there gives the text's own clusters. */
function windowStart(text: string, offset: number): number {
  const floor = Math.max(0, offset - WINDOW);
  for (let place = offset - 1; place > floor; place--) if (isPlainCut(text, place)) return place;
  return floor;
}

/** A cut between two ASCII characters, or beside a line feed: always a cluster boundary (UAX #29 GB4, GB5, GB999; no CR here). */
function isPlainCut(text: string, offset: number): boolean {
  const left = text.charCodeAt(offset - 1);
  const right = text.charCodeAt(offset);
  return left === 0x0a || right === 0x0a || (left < 0x7f && right < 0x7f);
}
