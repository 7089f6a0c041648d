import type { EditMap } from "../align/edit-map";
import { offsetBehind } from "../align/map-offset";
import type { Unsettled } from "../align/unsettled";
import { diffWords } from "../text/diff-words";
import { previousGraphemeBoundary, snapToGraphemes } from "../text/graphemes";
import type { Span } from "../text/span";
import type { Carried } from "./carried";
import { similarityOf } from "./similarity";
import { findImage } from "./span-image";

const HOLDS_WORD = /[\p{L}\p{N}]/u;

/** Carries one span over by the edit map of the two texts, and judges by the words found there what became of it. */
export function carrySpan(before: string, after: string, map: EditMap, span: Span): Carried {
  const quote = before.slice(span.start, span.end);
  const image = findImage(before, after, map, span);
  if (!image) return choosePlace(quote, map, span) ?? gone(after, map, span);
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
  return lead + trail >= words.length ? { start, end: start } : { start: start + lead, end: end - trail };
}

function gone(after: string, { pieces }: EditMap, span: Span): Carried {
  const place = previousGraphemeBoundary(after, offsetBehind(pieces, span.start));
  return { start: place, end: place, status: "gone", score: 0, diff: null, candidates: [] };
}

/** The places of a quote whose sentence stands in several with nothing to tell them apart: for a person to choose. */
function choosePlace(quote: string, { unsettled }: EditMap, span: Span): Carried | null {
  const sentence = sentenceAround(unsettled, span);
  const shift = sentence ? span.start - sentence.start : 0;
  const [likeliest, ...candidates] = (sentence?.places ?? []).map(({ start }) => ({
    start: start + shift,
    end: start + shift + quote.length,
  }));
  if (!likeliest) return null;
  const diff = diffWords(quote, quote);
  return { ...likeliest, status: "changed", score: similarityOf(diff), diff, candidates };
}

function sentenceAround(unsettled: readonly Unsettled[], span: Span): Unsettled | undefined {
  let low = 0;
  let high = unsettled.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((unsettled[middle]?.start ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found = unsettled[low - 1];
  return found && span.end <= found.end ? found : undefined;
}
