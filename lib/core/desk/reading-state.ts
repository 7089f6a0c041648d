import type { Span } from "../text/span";
import { claimableSpan } from "./claimable-span";
import { sentenceAt, sentenceCount, sentenceSpan } from "./sentence-at";
import { type BorderMove, moveBorder, type ReadingText } from "./span-borders";

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
export type Extension = BorderMove & { unit: "word" | "sentence" };

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
  const selection = moveBorder(reading, span, { edge, unit, by });
  return selection === null ? state : { ...state, selection, isOffered: false };
}
