import { nextGraphemeBoundary, previousGraphemeBoundary } from "../text/graphemes";
import type { Span } from "../text/span";
import { claimableSpan } from "./claimable-span";
import { type FlatSentences, sentenceAt, sentenceSpan } from "./sentence-at";
import { nextWordEnd, nextWordStart, previousWordEnd, previousWordStart } from "./step-word";

/** The text that is read, and its sentences. */
export type ReadingText = { text: string; sentences: FlatSentences };

export type Edge = "start" | "end";
export type BorderUnit = "character" | "word" | "sentence";

/** One border of a span that moves, by how much, and whether onward in the text. */
export type BorderMove = { edge: Edge; unit: BorderUnit; by: 1 | -1 };

/** The span once a border has moved; `null` when it cannot: the borders never pass each other, and words that can be seen stay. */
export function moveBorder(reading: ReadingText, span: Span, { edge, unit, by }: BorderMove): Span | null {
  if (unit === "character") return moveByCharacter(reading.text, span, edge, by);
  const place = unit === "word" ? wordPlace(reading, span, edge, by) : sentencePlace(reading, span, edge, by);
  return putBorder(reading.text, span, edge, place);
}

/** The span with a border at another offset (UTF-16), brought to where a claim can end; `null` when it would pass the other border. */
export function putBorder(text: string, span: Span, edge: Edge, offset: number): Span | null {
  const moved = edge === "end" ? { start: span.start, end: offset } : { start: offset, end: span.end };
  return moved.start >= moved.end ? null : claimableSpan(text, moved);
}

/** By what a reader takes for one character; white space, which cannot be a claim's border, is stepped over. */
function moveByCharacter(text: string, span: Span, edge: Edge, by: 1 | -1): Span | null {
  let border = span[edge];
  for (;;) {
    const next = by === 1 ? nextGraphemeBoundary(text, border + 1) : previousGraphemeBoundary(text, border - 1);
    if (next === border) return null;
    border = next;
    const moved = putBorder(text, span, edge, border);
    if (moved === null || moved[edge] !== span[edge]) return moved;
  }
}

/** The border of the next word; onward, the mark that ends a sentence is a stop of its own, so that a step back can be taken back. */
function wordPlace(reading: ReadingText, span: Span, edge: Edge, by: 1 | -1): number {
  const { text } = reading;
  if (edge === "start") return by === 1 ? nextWordStart(text, span.start) : previousWordStart(text, span.start);
  if (by === -1) return previousWordEnd(text, span.end);
  return Math.min(nextWordEnd(text, span.end), sentencePlace(reading, span, "end", 1));
}

/** Where the border comes to lie: on the border of the sentence it is in, and from there on the next one's. */
function sentencePlace({ text, sentences }: ReadingText, span: Span, edge: Edge, by: 1 | -1): number {
  const borders: number[] = [];
  const here = sentenceAt(sentences, edge === "end" ? span.end - 1 : span.start) ?? 0;
  for (const index of [here - 1, here, here + 1]) {
    const sentence = sentenceSpan(sentences, index);
    const words = sentence === null ? null : claimableSpan(text, sentence);
    if (words !== null) borders.push(edge === "end" ? words.end : words.start);
  }
  const border = edge === "end" ? span.end : span.start;
  const wanted = by === 1 ? borders.find((place) => place > border) : borders.findLast((place) => place < border);
  return wanted ?? border;
}
