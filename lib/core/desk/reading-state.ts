import type { Span } from "../text/span";
import { claimableSpan } from "./claimable-span";
import { type FlatSentences, sentenceAt, sentenceCount, sentenceSpan } from "./sentence-at";
import { nextWordEnd, nextWordStart, previousWordEnd, previousWordStart } from "./step-word";

/** The text that is read, and its sentences. */
export type ReadingText = { text: string; sentences: FlatSentences };

/** Where a reader is in the article: the sentence under the cursor, and the words selected beside it. */
export type ReadingState = {
  /** Number of the sentence under the cursor. */
  cursor: number | null;
  /** Selected words, when they are not simply the cursor's sentence. */
  selection: Span | null;
  /** Whether a claim is offered beside the words: after a selection by pointer, or the tap of a finger. */
  isOffered: boolean;
};

export const NOT_READING: ReadingState = { cursor: null, selection: null, isOffered: false };

/** The border of a selection that moves, by how much, and whether onward in the text. */
export type Extension = { edge: "start" | "end"; unit: "word" | "sentence"; by: 1 | -1 };

export type ReadingEvent =
  | { type: "step"; by: 1 | -1 }
  | ({ type: "extend" } & Extension)
  /** A click at an offset, or the tap of a finger. */
  | { type: "place"; offset: number; byTouch: boolean }
  /** A selection made with the mouse or by a long press. */
  | { type: "select"; span: Span }
  /** Steps back: first out of the selection, then out of the article. */
  | { type: "escape" }
  /** The words are claimed, or let go of; the cursor stays where one reads. */
  | { type: "leave" };

/** The words that a claim made now would stand on: the selection, else the cursor's sentence; `null` when neither is there. */
export function selectedSpan({ text, sentences }: ReadingText, { selection, cursor }: ReadingState): Span | null {
  if (selection !== null) return selection;
  const sentence = cursor === null ? null : sentenceSpan(sentences, cursor);
  return sentence === null ? null : claimableSpan(text, sentence);
}

/** The next state; an event that means nothing here answers the same one. */
export function reduceReading(state: ReadingState, event: ReadingEvent, reading: ReadingText): ReadingState {
  switch (event.type) {
    case "step":
      return step(state, event.by, reading);
    case "extend":
      return extend(state, event, reading);
    case "place": {
      const cursor = sentenceAt(reading.sentences, event.offset);
      return { cursor, selection: null, isOffered: event.byTouch && cursor !== null };
    }
    case "select": {
      const span = claimableSpan(reading.text, event.span);
      if (span === null) return state;
      return { selection: span, cursor: sentenceAt(reading.sentences, span.start), isOffered: true };
    }
    case "escape":
      return state.selection === null ? NOT_READING : { ...state, selection: null, isOffered: false };
    case "leave":
      return { ...state, selection: null, isOffered: false };
  }
}

function step(state: ReadingState, by: 1 | -1, { sentences }: ReadingText): ReadingState {
  const count = sentenceCount(sentences);
  if (count === 0) return state;
  const first = by === 1 ? 0 : count - 1;
  const cursor = state.cursor === null ? first : Math.min(count - 1, Math.max(0, state.cursor + by));
  return { cursor, selection: null, isOffered: false };
}

function extend(state: ReadingState, { edge, unit, by }: Extension, reading: ReadingText): ReadingState {
  const span = selectedSpan(reading, state);
  if (span === null) return step(state, by, reading);
  const place = unit === "word" ? wordPlace(reading, span, edge, by) : sentencePlace(reading, span, edge, by);
  const moved = edge === "end" ? { start: span.start, end: place } : { start: place, end: span.end };
  // One border never passes the other: at least a word stays.
  if (moved.start >= moved.end) return state;
  const selection = claimableSpan(reading.text, moved);
  return selection === null ? state : { ...state, selection, isOffered: false };
}

/** The border of the next word; onward, the mark that ends a sentence is a stop of its own, so that a step back can be taken back. */
function wordPlace(reading: ReadingText, span: Span, edge: "start" | "end", by: 1 | -1): number {
  const { text } = reading;
  if (edge === "start") return by === 1 ? nextWordStart(text, span.start) : previousWordStart(text, span.start);
  if (by === -1) return previousWordEnd(text, span.end);
  return Math.min(nextWordEnd(text, span.end), sentencePlace(reading, span, "end", 1));
}

/** Where the border comes to lie: on the border of the sentence it is in, and from there on the next one's. */
function sentencePlace({ text, sentences }: ReadingText, span: Span, edge: "start" | "end", by: 1 | -1): number {
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
