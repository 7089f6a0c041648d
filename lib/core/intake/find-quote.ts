import type { Span } from "../text/span";

/** Where the parts of a quote stand in a text; `null`: it is not there. */
export type FoundQuote = { spans: Span[]; start: number; end: number };

/** How far apart two parts of one quote may stand: what an ellipsis leaves out. UTF-16. */
const MOST_LEFT_OUT = 20_000;
/** Parts that are looked for; a quote with more is cut from nobody's page. */
const MOST_PARTS = 20;
/** First parts that are tried, where one stands in several places. */
const MOST_TRIES = 100;

const ELLIPSIS = /\s*(?:[[(]\s*(?:…|\.{3}|\. \. \.)\s*[\])]|…|\.{3,}|\. \. \.)\s*/u;

/**
 * Finds a cited quote in a text: the same letters in the same case, whatever the white space, the style of quotation marks and
 * dashes, soft hyphens and Unicode forms; an ellipsis stands for what was left out. Work grows with the text's length.
 */
export function findQuote(text: string, quote: string): FoundQuote | null {
  const parts = quote
    .split(ELLIPSIS)
    .map(fold)
    .map(({ folded }) => folded)
    .map(trimFolded)
    .filter((part) => part !== "");
  const [first, ...rest] = parts;
  if (first === undefined || parts.length > MOST_PARTS) return null;
  const page = fold(text);
  let from = 0;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const start = page.folded.indexOf(first, from);
    if (start === -1) return null;
    const found = followingParts(page.folded, rest, start + first.length);
    if (found !== null) return toSpans(page, [[start, start + first.length], ...found], text.length);
    from = start + 1;
  }
  return null;
}

type Range = readonly [start: number, end: number];

function followingParts(folded: string, parts: readonly string[], after: number): Range[] | null {
  const found: Range[] = [];
  let from = after;
  for (const part of parts) {
    const start = folded.slice(from, from + MOST_LEFT_OUT + part.length).indexOf(part);
    if (start === -1) return null;
    found.push([from + start, from + start + part.length]);
    from += start + part.length;
  }
  return found;
}

/** A text in which equal words look equal, and where in the given one each unit came from. */
type Folded = { folded: string; starts: Uint32Array; ends: Uint32Array };

function toSpans({ starts, ends }: Folded, ranges: readonly Range[], length: number): FoundQuote {
  const spans = ranges.map(([start, end]) => ({ start: starts[start] ?? length, end: ends[end - 1] ?? length }));
  const [first] = spans;
  const last = spans.at(-1);
  return { spans, start: first?.start ?? 0, end: last?.end ?? 0 };
}

/** Letters with what is set on them, each to be folded by itself: the forms of Unicode never reach further. */
const PIECES = /[\s\p{Cf}]+|\P{M}\p{M}*|\p{M}+/gsu;

function fold(text: string): Folded {
  const out: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.toWellFormed().matchAll(PIECES)) {
    const piece = foldPiece(match[0]);
    // White space and the invisible beside it are one space, however many pieces they came in.
    if (piece === " " && out.at(-1) === " ") {
      ends[ends.length - 1] = match.index + match[0].length;
      continue;
    }
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
    if (piece !== "") out.push(piece);
  }
  return { folded: out.join(""), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

function foldPiece(piece: string): string {
  const code = piece.charCodeAt(0);
  if (piece.length === 1 && code > 0x2d && code < 0x7f && code !== 0x60) return piece;
  if (/^[\s\p{Cf}]+$/u.test(piece)) return /\s/.test(piece) ? " " : "";
  return piece
    .normalize("NFKC")
    .replace(/[\u2018-\u201f\u2039\u203a\u00ab\u00bb\u300c-\u300f"`´]/g, "'")
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, "-")
    .replace(/\s+/g, " ");
}

/** A quote's own marks around it, and what is blank there, are not on the page. */
const trimFolded = (folded: string) => folded.replace(/^[\s']+|[\s']+$/g, "");
