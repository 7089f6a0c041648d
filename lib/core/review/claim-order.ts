import { readingOrder } from "../anchor/reading-order";
import type { Span } from "../text/span";

/** Reading order of claims: first target's start, then the longer first, then number. Claims without a target come last. For `sort`. */
export function claimOrder(a: { number: number; targets: Span[] }, b: { number: number; targets: Span[] }): number {
  const first = a.targets[0];
  const second = b.targets[0];
  if (first === undefined || second === undefined) {
    return Number(first === undefined) - Number(second === undefined) || a.number - b.number;
  }
  return readingOrder(first, second) || a.number - b.number;
}
