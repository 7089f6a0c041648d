import type { Span } from "../text/span";
import { claimableSpan } from "./claimable-span";
import { sentenceAt, sentenceSpan } from "./sentence-at";
import { type BorderUnit, type Edge, moveBorder, putBorder, type ReadingText } from "./span-borders";

/** A claim's place while its borders are moved. */
export type BorderState = {
  /** Where it is now; `null` for words that are no longer in the text. */
  from: Span | null;
  /** Where it would be; `null` until words are marked for it. */
  span: Span | null;
  /** The border that the keys move. */
  edge: Edge;
  /** Offset where lost words stood, to begin to look from. */
  near: number;
};

export type BorderEvent =
  | { type: "move"; unit: BorderUnit; by: 1 | -1 }
  /** The keys move the other border. */
  | { type: "turn" }
  | { type: "take"; edge: Edge }
  /** A border is dragged to an offset. */
  | { type: "drag"; edge: Edge; offset: number }
  /** The place goes to the next sentence, or the previous one. */
  | { type: "step"; by: 1 | -1 }
  /** It goes to the sentence at an offset, which was tapped. */
  | { type: "tap"; offset: number }
  /** Other words are marked: by selecting them, by a tap, with the reading cursor. */
  | { type: "put"; span: Span };

/** Begins at a place, or near one that is lost. */
export const startBorders = (from: Span | null, near = from?.start ?? 0): BorderState => ({
  from,
  span: from,
  edge: "end",
  near,
});

/** The next state. What cannot be (a border past the other, inside a character, before the text) answers the same one. */
export function reduceBorders(state: BorderState, event: BorderEvent, reading: ReadingText): BorderState {
  switch (event.type) {
    case "turn":
      return { ...state, edge: state.edge === "end" ? "start" : "end" };
    case "take":
      return { ...state, edge: event.edge };
    case "put":
      return placed(state, claimableSpan(reading.text, event.span));
    case "step":
      return putOnSentence(state, state.span === null ? 0 : event.by, reading);
    case "tap":
      return putOnSentence({ ...state, span: null, near: event.offset }, 0, reading, state);
    case "move": {
      const { unit, by } = event;
      return placed(state, state.span && moveBorder(reading, state.span, { edge: state.edge, unit, by }));
    }
    case "drag": {
      const { edge, offset } = event;
      const inText = Math.min(reading.text.length, Math.max(0, offset));
      return placed({ ...state, edge }, state.span && putBorder(reading.text, state.span, edge, inText));
    }
  }
}

/** Whether saving would change anything. */
export const hasMoved = ({ from, span }: BorderState): boolean =>
  span !== null && (from === null || from.start !== span.start || from.end !== span.end);

/** Characters that are read out on each move. */
const SPOKEN = 48;

/** The words beside the border that moves, for a screen reader: all of them at each key would not end. */
export function borderWords(text: string, { span, edge }: BorderState): string {
  if (span === null) return "";
  const { start, end } = span;
  if (end - start <= SPOKEN) return collapse(text.slice(start, end));
  if (edge === "start") return `${collapse(text.slice(start, start + SPOKEN).replace(/\s+\S*$/, ""))} …`;
  return `… ${collapse(text.slice(end - SPOKEN, end).replace(/^\S*\s+/, ""))}`;
}

const collapse = (words: string) => words.replace(/\s+/g, " ").trim();

function putOnSentence(from: BorderState, by: number, { text, sentences }: ReadingText, state = from): BorderState {
  const here = sentenceAt(sentences, from.span?.start ?? from.near);
  const sentence = here === null ? null : sentenceSpan(sentences, here + by);
  return placed(state, sentence === null ? null : claimableSpan(text, sentence));
}

const placed = (state: BorderState, span: Span | null): BorderState => (span === null ? state : { ...state, span });
