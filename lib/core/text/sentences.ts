import type { Block } from "./block";
import { isSentenceEnd } from "./is-sentence-end";
import { parseLanguageTag } from "./language-tag";
import { type SentenceRules, sentenceRulesFor } from "./sentence-rules";
import type { Span } from "./span";

/**
 * How much text, in UTF-16 units, is given to `Intl.Segmenter` at once. It is quadratic in V8 (41 MB/s on paragraphs, 0.06 MB/s
 * on a document), so a longer block is read through a window that moves from sentence end to sentence end.
 */
const WINDOW = 4096;

/** UAX #29 sees a sentence end only behind one of these, and most headlines and list items hold none before their end. */
const TERMINAL = /\p{Sentence_Terminal}/u;

/**
 * The sentences of a text, block by block, in order. Together they cover the blocks exactly: white space between two sentences
 * belongs to the first, the blank lines between blocks to none. Linear in the length of the text, whatever it holds.
 *
 * Boundaries come from UAX #29 (`Intl.Segmenter`), less those that a reader would not see (`isSentenceEnd`). ICU differs between
 * Node and browsers: find once, on the server, and store.
 */
export function findSentences(text: string, blocks: readonly Block[], language: string | null): Span[] {
  const segmenter = new Intl.Segmenter(parseLanguageTag(language ?? "") ?? "und", { granularity: "sentence" });
  const rules = sentenceRulesFor(language);
  return blocks.flatMap((block) => sentencesOfBlock(text, block, segmenter, rules));
}

function sentencesOfBlock(text: string, block: Span, segmenter: Intl.Segmenter, rules: SentenceRules): Span[] {
  const { start: first, end: last } = block;
  if (!TERMINAL.test(text.slice(first, last - 1))) return first < last ? [{ start: first, end: last }] : [];
  const sentences: Span[] = [];
  let start = block.start;
  for (const cut of candidateCuts(text, block, segmenter)) {
    // Beyond one window nothing a rule looks at is left, so a long sentence is not copied for each of its candidates.
    const before = text.slice(Math.max(start, cut - WINDOW), cut);
    if (!isSentenceEnd(before, text.slice(cut, cut + WINDOW), rules, start === block.start)) continue;
    sentences.push({ start, end: cut });
    start = cut;
  }
  if (start < block.end) sentences.push({ start, end: block.end });
  return sentences;
}

/** Every place inside a block where UAX #29 sees a sentence end. */
function* candidateCuts(text: string, block: Span, segmenter: Intl.Segmenter): Generator<number> {
  let from = block.start;
  while (from < block.end) {
    const to = Math.min(block.end, from + WINDOW);
    let last = from;
    for (const segment of segmenter.segment(text.slice(from, to))) {
      const end = from + segment.index + segment.segment.length;
      if (end === to) break; // the window's end is not the text's: the next window decides
      yield end;
      last = end;
    }
    if (to === block.end) return;
    from = last > from ? last : wordBreakBefore(text, from, to);
  }
}

/** Where to go on in a sentence longer than the window: behind its last space, else at the window's end but not inside a surrogate pair. */
function wordBreakBefore(text: string, from: number, to: number): number {
  const space = text.lastIndexOf(" ", to - 1);
  if (space > from) return space + 1;
  const code = text.charCodeAt(to);
  return code >= 0xdc00 && code <= 0xdfff ? to - 1 : to;
}
