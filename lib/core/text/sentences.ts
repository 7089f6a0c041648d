import type { Block } from "./block";
import { partsOfBlock } from "./block-parts";
import { behindBracket, isOpeningBracket } from "./bracket";
import { isSentenceEnd } from "./is-sentence-end";
import { findCandidates, readMark } from "./sentence-mark";
import { sentenceRulesFor } from "./sentence-rules/rules-for-language";
import type { SentenceRules } from "./sentence-rules/sentence-rules";
import type { Span } from "./span";
import { isWholeCut } from "./whole-cut";

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
    if (isOpeningBracket(match[0])) {
      resumeAt = behindBracket(line, start, at);
      continue;
    }
    const mark = readMark(line, at);
    if (mark.next >= line.length) break;
    resumeAt = mark.end;
    if (!hasWord(line, start, mark.start) || !isSentenceEnd(line, start, mark, rules) || !isWholeCut(line, mark.next))
      continue;
    sentences.push({ start: part.start + start, end: part.start + mark.next });
    start = mark.next;
  }
  if (start < line.length) sentences.push({ start: part.start + start, end: part.end });
}

/** Whether a sentence says anything yet: lone marks belong to what follows. Only short ones are looked through. */
function hasWord(line: string, start: number, at: number): boolean {
  return at - start > 24 || /[\p{L}\p{N}\p{S}]/u.test(line.slice(start, at));
}
