import type { EditMap } from "../align/edit-map";
import { offsetBehind } from "../align/map-offset";
import type { Unsettled } from "../align/unsettled";
import { diffWords } from "../text/diff-words";
import { isGraphemeBoundary, previousGraphemeBoundary, snapToGraphemes } from "../text/graphemes";
import type { Span } from "../text/span";
import type { Carried } from "./carried";
import { similarityOf } from "./similarity";
import { findImage } from "./span-image";

const HOLDS_WORD = /[\p{L}\p{N}]/u;

/** Carries one span over by the edit map of the two texts, and judges by the words found there what became of it. `isUsedElsewhere`: of a word of the new text. */
export function carrySpan(
  before: string,
  after: string,
  map: EditMap,
  span: Span,
  isUsedElsewhere: (word: Span) => boolean,
): Carried {
  const quote = before.slice(span.start, span.end);
  const open = choosePlace(quote, after, map, span);
  if (open) return open;
  const image = findImage(before, after, map, span, isUsedElsewhere);
  if (!image) return gone(after, map, span);
  const { start, end } = trimLike(quote, after, snapToGraphemes(after, image));
  const words = after.slice(start, end);
  if (words === quote) {
    const status = image.chain === 0 ? "exact" : "moved";
    return { start, end, status, score: 1, diff: null, candidates: [] };
  }
  if (start === end || (HOLDS_WORD.test(quote) && !HOLDS_WORD.test(words))) return gone(after, map, span);
  const diff = diffWords(quote, words);
  return { start, end, status: "changed", score: similarityOf(diff), diff, candidates: [] };
}

/** Takes white space off the ends of a span where the quote has none. */
function trimLike(quote: string, text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = /^\s/u.test(quote) ? 0 : words.length - words.trimStart().length;
  const trail = /\s$/u.test(quote) ? 0 : words.length - words.trimEnd().length;
  if (lead + trail >= words.length) return { start, end: start };
  return snapToGraphemes(text, { start: start + lead, end: end - trail }); // a mark on a space is one cluster with it
}

function gone(after: string, { pieces }: EditMap, span: Span): Carried {
  const place = previousGraphemeBoundary(after, offsetBehind(pieces, span.start));
  return { start: place, end: place, status: "gone", score: 0, diff: null, candidates: [] };
}

/** The places of a quote whose sentence, or sentences, could be in several with nothing to tell which: for a person to choose. */
function choosePlace(quote: string, after: string, { unsettled }: EditMap, span: Span): Carried | null {
  const first = sentenceAt(unsettled, span.start);
  if (!first || !sentenceAt(unsettled, span.end - 1)) return null;
  const [likeliest, ...candidates] = first.places
    .map(({ start }) => start + span.start - first.start)
    .filter((start) => after.startsWith(quote, start) && isGraphemeBoundary(after, start + quote.length))
    .map((start) => ({ start, end: start + quote.length }));
  if (!likeliest) return null;
  const diff = diffWords(quote, quote);
  return { ...likeliest, status: "changed", score: similarityOf(diff), diff, candidates };
}

/** The unsettled sentence that holds an offset of the old text. */
function sentenceAt(unsettled: readonly Unsettled[], offset: number): Unsettled | undefined {
  let low = 0;
  let high = unsettled.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((unsettled[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = unsettled[low - 1];
  return found && offset < found.end ? found : undefined;
}
