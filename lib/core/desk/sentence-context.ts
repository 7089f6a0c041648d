import type { Block } from "../text/block";
import type { Span } from "../text/span";
import type { PlaceContext } from "./place-context";
import { type FlatSentences, readableSentences, sentenceAt, sentenceSpan } from "./sentence-at";

/** Whole sentences shown on either side of a claim's words. */
const AROUND = 2;
/** More than this of either side is cut, whatever a sentence is (UTF-16). */
const MOST = 600;

/** Finds the sentences around places of one text; furniture is left out. */
export function sentenceContexts(
  text: string,
  sentences: readonly Span[],
  blocks: readonly Block[],
): (place: Span) => PlaceContext {
  const readable = readableSentences(sentences, blocks);
  return ({ start, end }) => ({
    before: before(text, readable, start),
    exact: text.slice(start, end),
    after: after(text, readable, end),
  });
}

function before(text: string, sentences: FlatSentences, start: number): string {
  const here = sentenceAt(sentences, start) ?? 0;
  const spans = spansOf(sentences, Math.max(0, here - AROUND), here);
  const earlier = spans.map((span) => ({ start: span.start, end: Math.min(span.end, start) }));
  const whole = join(text, [...earlier.filter((span) => span.end > span.start), { start, end: start }]);
  return whole.length <= MOST ? whole : `… ${whole.slice(-MOST).replace(/^\S*\s+/, "")}`;
}

function after(text: string, sentences: FlatSentences, end: number): string {
  const here = sentenceAt(sentences, Math.max(0, end - 1)) ?? 0;
  const later = spansOf(sentences, here, here + AROUND).map((span) => ({
    start: Math.max(span.start, end),
    end: span.end,
  }));
  const whole = join(text, [{ start: end, end }, ...later.filter((span) => span.end > span.start)]).trimEnd();
  return whole.length <= MOST ? whole : `${whole.slice(0, MOST).replace(/\s+\S*$/, "")} …`;
}

function spansOf(sentences: FlatSentences, first: number, last: number): Span[] {
  const spans: Span[] = [];
  for (let index = first; index <= last; index += 1) {
    const span = sentenceSpan(sentences, index);
    if (span !== null) spans.push(span);
  }
  return spans;
}

/** Pieces of the text in order, with only space between them: furniture may stand there. */
function join(text: string, spans: readonly Span[]): string {
  return spans
    .map(({ start, end }, index) => {
      const last = spans[index - 1];
      const gap = last === undefined ? "" : text.slice(last.end, start);
      return (gap.trim() === "" ? gap : "\n\n") + text.slice(start, end);
    })
    .join("");
}
