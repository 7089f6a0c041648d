import type { DiffPart } from "../text/diff-part";
import type { Span } from "../text/span";

/** One version of an article as carrying over needs it: canonical text, its blocks and its sentences in order. */
export type VersionText = { text: string; blocks: readonly Span[]; sentences: readonly Span[] };

export const CARRIED_STATUSES = ["exact", "moved", "changed", "gone"] as const;

/** What became of quoted words in a new version: the same words in the same place, the same words elsewhere, other words that took their place, nothing. */
export type CarriedStatus = (typeof CARRIED_STATUSES)[number];

/**
 * Where a span of an old version is in the new one. `exact` and `moved` mean equal words, unit for unit; everything that is not
 * certain is `changed`, for a person to judge, or `gone`.
 */
export type Carried = Span & {
  status: CarriedStatus;
  /** How much of the words is left: 1 for equal words in a certain place, 0 when gone, in between when changed. */
  score: number;
  /** Word diff from the old words to the new ones when `changed`, else `null`. */
  diff: DiffPart[] | null;
  /** Other places that fit as well, when `changed` because the place cannot be told; else empty. Never holds the span itself. */
  candidates: Span[];
};
