import type { Span } from "../text/span";

/** Sentences as the page is given them: flat `[start, end, start, end, …]` in order, UTF-16 offsets. */
export type FlatSentences = readonly number[];

/** The sentence that holds `offset`, or the nearest one before it (the first, before the first); `null` in a text without any. */
export function sentenceAt(sentences: FlatSentences, offset: number): Span | null {
  return spanOf(sentences, indexAt(sentences, offset));
}

/** The sentence after (`1`) or before (`-1`) the one the cursor is in; the first one when there is no cursor; the same at either end. */
export function stepSentence(sentences: FlatSentences, cursor: Span | null, by: 1 | -1): Span | null {
  if (cursor === null) return spanOf(sentences, 0);
  const index = indexAt(sentences, by === 1 ? Math.max(cursor.start, cursor.end - 1) : cursor.start);
  return spanOf(sentences, Math.min(sentences.length / 2 - 1, Math.max(0, index + by)));
}

/** The cursor with its end on the next (`1`) or previous (`-1`) sentence's end; never before the end of the sentence it starts in. */
export function extendBySentence(sentences: FlatSentences, cursor: Span, by: 1 | -1): Span {
  const last = indexAt(sentences, cursor.end - 1);
  const first = indexAt(sentences, cursor.start);
  const wanted = Math.min(sentences.length / 2 - 1, Math.max(first, last + by));
  return { start: cursor.start, end: sentences[wanted * 2 + 1] ?? cursor.end };
}

/** The cursor with its end moved to the next (`1`) or previous (`-1`) of `wordEnds` (ascending); at least one word stays. */
export function extendToWord(wordEnds: readonly number[], cursor: Span, by: 1 | -1): Span {
  const candidates =
    by === 1
      ? wordEnds.filter((end) => end > cursor.end)
      : wordEnds.filter((end) => end < cursor.end && end > cursor.start);
  const end = by === 1 ? candidates[0] : candidates.at(-1);
  return { start: cursor.start, end: end ?? cursor.end };
}

/** Ends of the words of a block's text, as offsets into the full text when `start` is the block's. */
export function wordEndsOf(blockText: string, start: number, language: string): number[] {
  const ends: number[] = [];
  for (const { segment, index, isWordLike } of new Intl.Segmenter(language, { granularity: "word" }).segment(
    blockText,
  )) {
    if (isWordLike) ends.push(start + index + segment.length);
  }
  return ends;
}

/** A span without the white space at its ends; `null` when nothing else is in it. `text` is the words the span holds. */
export function trimSpan(span: Span, text: string): Span | null {
  const start = span.start + (text.length - text.trimStart().length);
  const end = span.end - (text.length - text.trimEnd().length);
  return start < end ? { start, end } : null;
}

/** Index of the last sentence that starts at or before `offset`, else 0. Binary search. */
function indexAt(sentences: FlatSentences, offset: number): number {
  let low = 0;
  let high = sentences.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle * 2] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function spanOf(sentences: FlatSentences, index: number): Span | null {
  const start = sentences[index * 2];
  const end = sentences[index * 2 + 1];
  return start === undefined || end === undefined ? null : { start, end };
}
