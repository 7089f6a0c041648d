import type { Block } from "../text/block";
import type { Span } from "../text/span";

/** Sentences as the page carries them: `[start, end, start, end, …]` in UTF-16 offsets, ascending, never overlapping. */
export type FlatSentences = readonly number[];

/** The sentences a reader steps through: those of furniture are folded away. Both lists in page order. */
export function readableSentences(sentences: readonly Span[], blocks: readonly Block[]): number[] {
  const flat: number[] = [];
  let index = 0;
  for (const { start, end } of sentences) {
    while ((blocks[index]?.end ?? Number.POSITIVE_INFINITY) <= start) index += 1;
    if (blocks[index]?.kind !== "furniture") flat.push(start, end);
  }
  return flat;
}

export const sentenceCount = (sentences: FlatSentences): number => sentences.length >> 1;

/** The sentence with this number, counted from 0; `null` when there is none. */
export function sentenceSpan(sentences: FlatSentences, index: number): Span | null {
  const start = sentences[index * 2];
  const end = sentences[index * 2 + 1];
  return start === undefined || end === undefined ? null : { start, end };
}

/** Number of the sentence that holds `offset`, else of the next one, else of the last; `null` when there are none. */
export function sentenceAt(sentences: FlatSentences, offset: number): number | null {
  const count = sentenceCount(sentences);
  if (count === 0) return null;
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle * 2 + 1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
