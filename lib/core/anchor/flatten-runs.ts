import type { Span } from "../text/span";
import { readingOrder } from "./reading-order";

/** A span that belongs to something with an id; one id may have several. */
export type IdentifiedSpan = Span & { id: string };

/** A stretch of text in which the same claims hold. `ids` in reading order, the outermost first; empty where nothing is claimed. */
export type Run = Span & { ids: string[] };

/**
 * Cuts `within` at every border of every span, so that overlapping claims become a flat row of runs (UTF-16, half-open). The
 * runs cover `within` exactly, and the runs that know an id together are its spans, clipped. The order of `spans` does not
 * matter. O(n log n), apart from the ids themselves.
 */
export function flattenRuns(spans: readonly IdentifiedSpan[], within: Span): Run[] {
  if (within.start >= within.end) return [];
  const opening = spans.filter((span) => span.start < span.end && span.start < within.end && span.end > within.start);
  opening.sort((a, b) => readingOrder(a, b) || (a.id < b.id ? -1 : Number(a.id > b.id)));
  const runs: Run[] = [];
  let open: IdentifiedSpan[] = [];
  let next = 0;
  const borders = bordersOf(opening, within);
  for (let index = 0; index + 1 < borders.length; index++) {
    const start = borders[index] ?? within.start;
    const end = borders[index + 1] ?? within.end;
    open = open.filter((span) => span.end > start);
    // `opening` is in reading order, so what opens here comes behind everything that is open already.
    for (let span = opening[next]; span && span.start <= start; span = opening[++next]) open.push(span);
    runs.push({ start, end, ids: [...new Set(open.map((span) => span.id))] });
  }
  return runs;
}

/** Every place where something starts or ends, clipped to `within`, each once, ascending. */
function bordersOf(spans: readonly Span[], within: Span): number[] {
  const places = new Set([within.start, within.end]);
  for (const span of spans) {
    places.add(Math.max(span.start, within.start));
    places.add(Math.min(span.end, within.end));
  }
  return [...places].sort((a, b) => a - b);
}
