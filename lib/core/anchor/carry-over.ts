import { type EditMap, mapVersions } from "../align/edit-map";
import type { Span } from "../text/span";
import type { Carried, VersionText } from "./carried";
import { carrySpan } from "./carry-span";
import { createUsedElsewhere } from "./used-elsewhere";

/**
 * Says where quoted words of an old version are in the new one: for each span one answer, in the same order, that depends on this
 * span and the two texts alone. Spans are those of `before.text`, on grapheme boundaries; they may cross blocks and overlap. Near-linear
 * in texts and spans; never throws. `map`: of the two texts, when it is known already.
 *
 * Because the old version is stored, this is no search for a quote in an unknown text, as in Hypothesis or the W3C's selectors: the two
 * whole texts are aligned first, and a span goes where its own sentence went. What continues another old sentence is never a
 * destination, so the twin of a deleted claim cannot catch it.
 */
export function carryOver(before: VersionText, after: VersionText, spans: readonly Span[], map?: EditMap): Carried[] {
  if (spans.length === 0) return [];
  if (before.text === after.text)
    return spans.map(({ start, end }) => ({ start, end, status: "exact", score: 1, diff: null, candidates: [] }));
  const known = map ?? mapVersions(before, after);
  const isUsedElsewhere = createUsedElsewhere(after.text);
  return spans.map((span) => carrySpan(before.text, after.text, known, span, isUsedElsewhere));
}
