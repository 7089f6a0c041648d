import { cleanText, toNfc } from "../text/clean-text";
import { isGraphemeBoundary } from "../text/graphemes";
import type { Span } from "../text/span";
import { collapseSpace } from "./collapse-space";
import { findOccurrences } from "./find-occurrences";
import type { QuoteSelector } from "./target";

/** How many places a refusal names at most. */
export const MAX_CANDIDATES = 20;

/** How many places are weighed by their context; a quote that occurs more often than this says nothing about a place. */
const MAX_WEIGHED = 10_000;

/** Where a quote stands, or why that cannot be said: `ambiguous` names the first places it fits, `not_found` none. */
export type ResolvedAnchor =
  | { ok: true; span: Span }
  | { ok: false; reason: "not_found" | "ambiguous"; candidates: Span[] };

/**
 * Finds the one place in a canonical text that a quote means. Never guesses:
 *
 * 1. The words must be there, unit for unit, after the quote was brought to NFC and LF, and not cut a grapheme cluster.
 * 2. Of several places, the one with the whole prefix and suffix around it; else the only one with a whole prefix, or the only
 *    one with a whole suffix, as long as these do not name different places. A unique quote needs no context.
 * 3. Only when the words are nowhere, the same again with every run of white space in text and quote taken for one space (a quote
 *    copied across a line break or a no-break space). Nothing else is forgiven: not a letter's case, not a typographic quote.
 */
export function resolveAnchor(text: string, selector: QuoteSelector): ResolvedAnchor {
  const quote = tidy(selector.exact);
  const prefix = tidy(selector.prefix ?? "");
  const suffix = tidy(selector.suffix ?? "");
  const strict = choose(text, quote, prefix, suffix, (span) => span);
  if (strict.ok || strict.reason === "ambiguous") return strict;
  const collapsed = collapseSpace(text);
  return choose(
    collapsed.text,
    oneSpaced(quote).trim(),
    oneSpaced(prefix),
    oneSpaced(suffix),
    collapsed.toOriginal,
    text,
  );
}

function choose(
  text: string,
  quote: string,
  prefix: string,
  suffix: string,
  toSpan: (span: Span) => Span,
  original = text,
): ResolvedAnchor {
  const spansAt = (places: readonly number[]): Span[] =>
    places
      .map((place) => toSpan({ start: place, end: place + quote.length }))
      .filter((span) => keepsGraphemes(original, span));
  if (quote === "") return { ok: false, reason: "not_found", candidates: [] };
  if (prefix !== "" || suffix !== "") {
    const inContext = findOccurrences(text, prefix + quote + suffix, MAX_CANDIDATES).map(
      (place) => place + prefix.length,
    );
    const found = oneOf(spansAt(inContext));
    if (found.ok || found.reason === "ambiguous") return found;
  }
  const places = findOccurrences(text, quote, MAX_WEIGHED);
  const all = oneOf(spansAt(places));
  if (all.ok || all.reason === "not_found") return all;
  return byOneSide(text, places, quote, prefix, suffix, spansAt) ?? all;
}

/** The place that only one side of the context names; nothing when neither names exactly one, or the two disagree. */
function byOneSide(
  text: string,
  places: readonly number[],
  quote: string,
  prefix: string,
  suffix: string,
  spansAt: (places: readonly number[]) => Span[],
): ResolvedAnchor | null {
  const before = prefix === "" ? [] : spansAt(places.filter((place) => text.endsWith(prefix, place)));
  const after = suffix === "" ? [] : spansAt(places.filter((place) => text.startsWith(suffix, place + quote.length)));
  const named = before.length > 0 && after.length > 0 ? [] : [...before, ...after];
  return named.length === 1 ? oneOf(named) : null;
}

function oneOf(spans: Span[]): ResolvedAnchor {
  const [only] = spans;
  if (!only) return { ok: false, reason: "not_found", candidates: [] };
  if (spans.length === 1) return { ok: true, span: only };
  return { ok: false, reason: "ambiguous", candidates: spans.slice(0, MAX_CANDIDATES) };
}

function keepsGraphemes(text: string, span: Span): boolean {
  return isGraphemeBoundary(text, span.start) && isGraphemeBoundary(text, span.end);
}

/** A quote as canonical text would hold it. */
function tidy(quote: string): string {
  return toNfc(cleanText(quote).text);
}

function oneSpaced(quote: string): string {
  return quote.replace(/\s+/gu, " ");
}
