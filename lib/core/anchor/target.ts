import type { Span } from "../text/span";

export const TARGET_STATES = ["exact", "moved", "changed", "gone", "confirmed"] as const;

/** How a target stands in one version (DESIGN.md §4); `confirmed` once a person accepted changed words. */
export type TargetState = (typeof TARGET_STATES)[number];

/** A span described by its words and enough context on both sides to make it unique in its version. */
export type DescribedSpan = Span & { exact: string; prefix: string; suffix: string };

/** A quote as a person or another program gives it: words, and optionally what stands before and after. */
export type QuoteSelector = { exact: string; prefix?: string; suffix?: string };
