import { nextGraphemeBoundary, previousGraphemeBoundary } from "../text/graphemes";
import type { Span } from "../text/span";
import type { DescribedSpan } from "./target";
import { findUniqueGrams, GRAM, type UniqueGrams } from "./unique-grams";

/** Context given on each side even when the quote alone is unique, in UTF-16 units: what a person needs to recognise the place. */
const READABLE = 32;

/** How far beyond that a context may reach in order not to start or end inside a word. */
const WORD = 16;

/**
 * Describes a span of a text by its words and their context, so that `resolveAnchor` on the same text gives the same span. The
 * context has a readable minimum and grows until quote and context together occur only once, if need be to the whole text.
 * Expects a span that `validateSpan` accepts. To describe many spans of one text, use `createAnchorDescriber`.
 */
export function describeAnchor(text: string, span: Span): DescribedSpan {
  return createAnchorDescriber(text)(span);
}

/** Prepares a text once, in linear time, after which each span is described in time that does not depend on the text's length. */
export function createAnchorDescriber(text: string): (span: Span) => DescribedSpan {
  const grams = findUniqueGrams(text);
  return ({ start, end }) => {
    const unique = growUntilUnique(text, grams, readableContext(text, start, end));
    return {
      start,
      end,
      exact: text.slice(start, end),
      prefix: text.slice(previousGraphemeBoundary(text, unique.start), start),
      suffix: text.slice(end, nextGraphemeBoundary(text, unique.end)),
    };
  };
}

function readableContext(text: string, start: number, end: number): Span {
  return {
    start: wordStartNear(text, Math.max(0, start - READABLE)),
    end: wordEndNear(text, Math.min(text.length, end + READABLE)),
  };
}

/** Extends a stretch by the shorter way to a gram that occurs nowhere else; when there is none, to the whole text. */
function growUntilUnique(text: string, grams: UniqueGrams, { start, end }: Span): Span {
  const after = grams.atOrAfter(start);
  if (after !== -1 && after + GRAM <= end) return { start, end };
  const before = grams.atOrBefore(start);
  const rightCost = after === -1 ? Number.POSITIVE_INFINITY : after + GRAM - end;
  const leftCost = before === -1 ? Number.POSITIVE_INFINITY : start - before;
  if (Math.min(rightCost, leftCost) === Number.POSITIVE_INFINITY) return { start: 0, end: text.length };
  if (rightCost <= leftCost) return { start, end: wordEndNear(text, after + GRAM) };
  return { start: wordStartNear(text, before), end };
}

/** The nearest place at or before `place` with white space in front, when there is one close by; else `place` itself. */
function wordStartNear(text: string, place: number): number {
  for (let at = place; at > Math.max(0, place - WORD); at--) if (isSpace(text, at - 1)) return at;
  return place <= WORD ? 0 : place;
}

function wordEndNear(text: string, place: number): number {
  for (let at = place; at < Math.min(text.length, place + WORD); at++) if (isSpace(text, at)) return at;
  return text.length - place <= WORD ? text.length : place;
}

function isSpace(text: string, place: number): boolean {
  return /\s/.test(text.charAt(place));
}
