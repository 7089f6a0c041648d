import { nextGraphemeBoundary, previousGraphemeBoundary } from "../text/graphemes";
import type { Span } from "../text/span";

/** Words of the text with some of what stands around them, in one line. */
export type PlaceContext = { before: string; exact: string; after: string };

const AROUND = 48;

/** Where a span stands, so that it can be told from others with the same words; cut between words, else between characters. */
export function placeContext(text: string, { start, end }: Span): PlaceContext {
  const from = previousGraphemeBoundary(text, start - AROUND);
  const to = nextGraphemeBoundary(text, end + AROUND);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    before: from > 0 ? `… ${before.replace(/^\S*\s+/, "")}` : before,
    exact: text.slice(start, end),
    after: to < text.length ? `${after.replace(/\s+\S*$/, "")} …` : after,
  };
}
