import type { SentenceRules } from "./sentence-rules/sentence-rules";
import type { Span } from "./span";
import { isWholeCut } from "./whole-cut";

/** The first marker of a list at the start of a block: "1.", "1)", "1.)", "a.", "a)", perhaps behind a bullet, or a bullet alone. */
const FIRST_MARKER = /^(?<bullet>[•‣▪◦●○∙⁃]\s?)?(?:(?<value>1?\d|a)(?<sign>\.\)|[.)])\s)?/u;
const BULLETS = /\s(?=[•‣▪◦●○∙⁃]\s?[\p{L}\p{N}])/gu;
const TERMINATOR = /\p{Sentence_Terminal}/u;
/** A line break that ends a part: before an empty line or a bulleted one. */
const BREAK = /\n(?:[^\S\n]*\n)+\s*|\n(?=[^\S\n]*[•‣▪◦●○∙⁃*–—-]\s)|\n(?=[^\S\n]*(?:\d{1,2}(?:\.\)|[.)])|⁃)\s?\S)/gu;

/**
 * The parts of a block that no sentence reaches across: usually one, the block. Items of a list within a line are parts when the
 * block starts with a marker and the next one in order follows. In a block with line breaks (canonical ones hold none), empty and
 * bulleted lines start a part, and all lines do when the block ends no sentence; other breaks are white space. Parts cover the block.
 */
export function partsOfBlock(text: string, block: Span, rules: SentenceRules): Span[] {
  if (block.start >= block.end) return [];
  const line = text.slice(block.start, block.end);
  const cuts = [...(line.includes("\n") ? lineCuts(line) : []), ...itemCuts(line, rules)].sort((a, b) => a - b);
  const edges = [
    0,
    ...cuts.filter((cut, index) => cut > 0 && cut < line.length && cut !== cuts[index - 1]),
    line.length,
  ];
  return edges.slice(1).map((end, index) => ({ start: block.start + (edges[index] ?? 0), end: block.start + end }));
}

function lineCuts(line: string): number[] {
  const breaks = TERMINATOR.test(line) ? BREAK : /\n\s*/gu;
  const cuts = [...line.matchAll(breaks)].map((match) => (match.index ?? 0) + match[0].length);
  return cuts.filter((cut) => isWholeCut(line, cut));
}

function itemCuts(line: string, rules: SentenceRules): number[] {
  const { bullet, value, sign } = FIRST_MARKER.exec(line)?.groups ?? {};
  if (bullet !== undefined) return [...line.matchAll(BULLETS)].map((match) => (match.index ?? 0) + match[0].length);
  if (value === undefined || sign === undefined) return [];
  if (sign === "." && rules.ordinals === "any" && value !== "a") return []; // "1. FC Köln gegen die 2. Mannschaft"
  return ascendingMarkers(line, value, sign);
}

/** Where the markers that go on from the first one stand, each behind white space and before a word. */
function ascendingMarkers(line: string, first: string, sign: string): number[] {
  const isLetter = first === "a";
  const shape = isLetter ? "[a-z]" : "\\d{1,2}";
  const sought = new RegExp(`(?<=\\s)(${shape})${sign.replace(/[.)]/gu, "\\$&")}\\s(?=[\\p{L}"“«‘¿¡])`, "gu");
  let expected = isLetter ? "b" : String(Number(first) + 1);
  const cuts: number[] = [];
  for (const match of line.matchAll(sought)) {
    if (match[1] !== expected) continue;
    cuts.push(match.index ?? 0);
    expected = isLetter ? String.fromCharCode(expected.charCodeAt(0) + 1) : String(Number(expected) + 1);
  }
  return cuts;
}
