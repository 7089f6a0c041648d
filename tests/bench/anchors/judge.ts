import type { Carried } from "@/lib/core/anchor/carried";
import type { Span } from "@/lib/core/text/span";
import type { Revision } from "./scenarios";

/** What the truth is about a claim: all of it is there as it was, something of it is left, nothing is. */
export type Truth = { kind: "kept" | "touched" | "deleted"; least: Span; most: Span };

/**
 * - `right`: a kept quote is `exact` or `moved` at its place; of a touched one, `changed` from its first surviving character to its last,
 *   with or without what was put in right at its ends; a deleted one is `gone`.
 * - `confirm`: `changed` or `gone` where it should be something else: a person looks at it.
 * - `wrong`: called equal where it does not stand.
 */
export type Judgement = "right" | "confirm" | "wrong";

export function truthOf({ before, after, places }: Revision, span: Span): Truth {
  const left = places.subarray(span.start, span.end).filter((place) => place >= 0);
  const first = left[0];
  const last = left.at(-1);
  if (first === undefined || last === undefined) return { kind: "deleted", least: span, most: span };
  const known = knownPlaces(places, after.text.length);
  const least = { start: first, end: last + 1 };
  const most = { ...least };
  while (most.start > 0 && known[most.start - 1] === 0) most.start--;
  while (most.end < after.text.length && known[most.end] === 0) most.end++;
  const isKept = after.text.slice(least.start, least.end) === before.text.slice(span.start, span.end);
  return { kind: isKept ? "kept" : "touched", least, most };
}

const cache = new WeakMap<Int32Array, Uint8Array>();

/** Which units of the new text have an origin. */
function knownPlaces(places: Int32Array, length: number): Uint8Array {
  const cached = cache.get(places);
  if (cached) return cached;
  const known = new Uint8Array(length);
  for (const place of places) if (place >= 0) known[place] = 1;
  cache.set(places, known);
  return known;
}

export function judge(truth: Truth, carried: Carried, revision: Revision): Judgement {
  const { kind, least, most } = truth;
  const isEqual = carried.status === "exact" || carried.status === "moved";
  const isAtPlace =
    carried.start >= most.start && carried.start <= least.start && carried.end >= least.end && carried.end <= most.end;
  if (kind === "deleted") return isEqual ? "wrong" : carried.status === "gone" ? "right" : "confirm";
  if (isEqual && kind === "touched" && isShifted(carried, least, most)) return "right";
  if (isEqual) return isAtPlace && kind === "kept" ? "right" : "wrong";
  if (kind === "kept" && carried.status === "changed" && isAtPlace && isGrown(revision.after.text, least))
    return "right";
  return kind === "touched" && carried.status === "changed" && isAtPlace ? "right" : "confirm";
}

/** Whether a quote is found whole in what it became and what was put in beside it: "ll" for "l" says not which of the two is new. */
function isShifted(carried: Span, least: Span, most: Span): boolean {
  return carried.start >= most.start && carried.end <= most.end && Math.abs(carried.start - least.start) <= 2;
}

/** Whether a letter or digit stands right at an end of a quote that was kept: then its first or last word is another one. */
function isGrown(text: string, { start, end }: Span): boolean {
  const isInside = (place: number) => /\w/.test(text.charAt(place - 1)) && /\w/.test(text.charAt(place));
  return isInside(start) || isInside(end);
}
