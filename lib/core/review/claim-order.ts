import { readingOrder } from "../anchor/reading-order";
import type { TargetState } from "../anchor/target";
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

type PlacedClaim = { number: number; targets: (Span & { state: TargetState })[] };

/** As `claimOrder`, by the places that are in the text: a report tells those whose words are gone last. For `sort`. */
export const liveClaimOrder = (a: PlacedClaim, b: PlacedClaim): number => claimOrder(liveOf(a), liveOf(b));

const liveOf = ({ number, targets }: PlacedClaim) => ({
  number,
  targets: targets.filter(({ state }) => state !== "gone"),
});
