import { isBlank } from "../text/canonical-text";
import { isGraphemeBoundary } from "../text/graphemes";
import type { Span } from "../text/span";

/** Why a span given from outside cannot carry a claim. `blank`: it holds only white space and characters without a shape. */
export type SpanProblem = "out_of_range" | "empty" | "splits_grapheme" | "blank";

/** Whether a span (UTF-16, half-open) given by a client may be used on this text. It may cross the borders of blocks. */
export function validateSpan(text: string, span: Span): { ok: true } | { ok: false; reason: SpanProblem } {
  const { start, end } = span;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start > end) {
    return { ok: false, reason: "out_of_range" };
  }
  if (start === end) return { ok: false, reason: "empty" };
  if (!isGraphemeBoundary(text, start) || !isGraphemeBoundary(text, end))
    return { ok: false, reason: "splits_grapheme" };
  return isBlank(text.slice(start, end)) ? { ok: false, reason: "blank" } : { ok: true };
}
