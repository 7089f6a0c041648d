import type { Block } from "./block";
import { partsOfBlock } from "./block-parts";
import { isGraphemeBoundary } from "./graphemes";
import { isSentenceEnd } from "./is-sentence-end";
import { findCandidates, readMark } from "./sentence-mark";
import { sentenceRulesFor } from "./sentence-rules/rules-for-language";
import type { SentenceRules } from "./sentence-rules/sentence-rules";
import type { Span } from "./span";

/** How far a bracket may reach, in UTF-16 units, and still keep what it holds in one sentence; a longer one was hardly meant to. */
const BRACKET_REACH = 400;
const CLOSING: Readonly<Record<string, string>> = { "(": ")", "（": "）", "「": "」", "『": "』", "《": "》" };
const TERMINATOR = /[\p{Sentence_Terminal}…]/u;
/** Characters that may join the one before them to a cluster (UAX #29 GB9, GB9a, GB12); only there a cut must be looked at closely. */
const JOINS = /[\p{Grapheme_Extend}\p{Mc}\p{Emoji_Modifier}\u0e33\u0eb3]|\u200d/u;

/**
 * The sentences of a text, block by block, in order. Together they cover the blocks exactly: white space between two sentences
 * belongs to the first, the blank lines between blocks to none. Linear in the length of the text, whatever it holds.
 *
 * Candidates are the terminators of UAX #29 in every script; whether one ends a sentence is decided by its rules SB6 to SB11 and
 * by what a reader knows beyond them (`isSentenceEnd`). `Intl.Segmenter` applies the same standard, but cannot be told about
 * abbreviations, is quadratic in V8, and differs with the ICU of the machine; the same text must give the same sentences.
 */
export function findSentences(text: string, blocks: readonly Block[], language: string | null): Span[] {
  const rules = sentenceRulesFor(language);
  const sentences: Span[] = [];
  for (const block of blocks)
    for (const part of partsOfBlock(text, block, rules))
      addSentences(sentences, text.slice(part.start, part.end), part, rules);
  return sentences;
}

function addSentences(sentences: Span[], line: string, part: Span, rules: SentenceRules): void {
  let start = 0;
  let resumeAt = 0;
  for (const match of findCandidates(line, rules.extraEnds)) {
    const at = match.index ?? 0;
    if (at < resumeAt) continue;
    if (CLOSING[match[0]] !== undefined) {
      resumeAt = behindBracket(line, start, at);
      continue;
    }
    const mark = readMark(line, at);
    if (mark.next >= line.length) break;
    resumeAt = mark.end;
    if (!isSentenceEnd(line, start, mark, rules) || !isWholeCut(line, mark.next)) continue;
    sentences.push({ start: part.start + start, end: part.start + mark.next });
    start = mark.next;
  }
  if (start < line.length) sentences.push({ start: part.start + start, end: part.end });
}

/**
 * Where to look on behind an opening bracket. What a bracket holds inside a sentence, and what Japanese corner brackets hold
 * anywhere, stays in that sentence; only the marks right before its closing one are looked at.
 */
function behindBracket(line: string, start: number, at: number): number {
  const bracket = line.charAt(at);
  const isParenthesis = bracket === "(" || bracket === "（";
  if (isParenthesis && !/[\p{L}\p{N}]/u.test(line.slice(start, Math.min(at, start + 40)))) return at + 1;
  const reach = line.slice(at, at + BRACKET_REACH).indexOf(CLOSING[bracket] ?? "");
  if (reach === -1) return at + 1;
  let end = at + reach;
  if (bracket === "《") return end + 1; // a title, whatever it ends with
  while (end > at + 1 && TERMINATOR.test(line.charAt(end - 1))) end--;
  return end;
}

function isWholeCut(line: string, cut: number): boolean {
  return (
    !(JOINS.test(line.slice(cut, cut + 2)) || line.charCodeAt(cut - 1) === 0x200d) || isGraphemeBoundary(line, cut)
  );
}
