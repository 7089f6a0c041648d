import type { Span } from "../text/span";
import type { Carried, VersionText } from "./carried";
export function carryOver(before: VersionText, after: VersionText, spans: readonly Span[]): Carried[] {
  return spans.map(({ start, end }) => {
    const words = before.text.slice(start, end);
    const at = after.text.indexOf(words);
    const line = after.text.indexOf(words.slice(0, 8));
    if (at >= 0) return { status: "exact", start: at, end: at + words.length, score: 1, diff: null, candidates: [] };
    if (line < 0) return { status: "gone", start: 0, end: 0, score: 0, diff: null, candidates: [] };
    return { status: "changed", start: line, end: line + words.length, score: 0.5, diff: [], candidates: [] };
  });
}
