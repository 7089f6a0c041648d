export const DIRECTIONS = ["ltr", "rtl"] as const;

/** Base writing direction of an article, as HTML's `dir` names it. */
export type Direction = (typeof DIRECTIONS)[number];
