import type { Span } from "../text/span";

export const TARGET_STATES = ["exact", "moved", "changed", "gone", "confirmed"] as const;

/** How a target stands in one version (DESIGN.md §4); `confirmed` once a person accepted changed words. */
export type TargetState = (typeof TARGET_STATES)[number];

/** The words of a place. `formerExact`: what was last accepted there, while the place is `changed`; absent is as `null`. */
export type PlaceWords = { exact: string; state: TargetState; formerExact?: string | null };

/** Whether the words are there but it cannot be told at which of several places: a person must choose one. */
export const isPlaceUncertain = ({ state, exact, formerExact }: PlaceWords): boolean =>
  state === "changed" && formerExact === exact;

/** A span described by its words and enough context on both sides to make it unique in its version. */
export type DescribedSpan = Span & { exact: string; prefix: string; suffix: string };

/** A quote as a person or another program gives it: words, and optionally what stands before and after. */
export type QuoteSelector = { exact: string; prefix?: string; suffix?: string };

/** A target in one version. What is `gone` keeps the words it had, and stands without length where they would be. */
export type PlacedTarget = DescribedSpan & {
  state: TargetState;
  /** The words a person last accepted, while `changed` or `gone`. Equal to `exact` when `changed`: the place is not certain. */
  formerExact: string | null;
  /** How much of those words is left, 0 to 1. */
  score: number;
  /** Other places that fit as well, while a person has not chosen. */
  candidates: Span[];
};
