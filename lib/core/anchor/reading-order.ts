import type { Span } from "../text/span";

/** Reading order of spans: what starts first, then what is longer (the outer one before the inner one). For `sort`. */
export function readingOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
