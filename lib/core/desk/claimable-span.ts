import { isBlank } from "../text/canonical-text";
import { snapToGraphemes } from "../text/graphemes";
import type { Span } from "../text/span";

/**
 * What of a selection can carry a claim: its ends brought to the borders of characters as readers see them (so that no emoji
 * is cut), white space at both ends left out. UTF-16, half-open; ends outside of the text are brought into it. `null` when
 * nothing that can be seen is left.
 */
export function claimableSpan(text: string, selected: Span): Span | null {
  const [low, high] = selected.start <= selected.end ? [selected.start, selected.end] : [selected.end, selected.start];
  let { start, end } = trimmed(text, { start: Math.max(0, low), end: Math.min(text.length, high) });
  if (start >= end) return null;
  // Snapping can only take in what belongs to a character that is selected in part; that may end in white space again.
  ({ start, end } = trimmed(text, snapToGraphemes(text, { start, end })));
  return start >= end || isBlank(text.slice(start, end)) ? null : { start, end };
}

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
