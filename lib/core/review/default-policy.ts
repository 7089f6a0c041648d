import type { ReviewPolicy } from "./standing";

/** What a new desk asks until its editors say otherwise (DESIGN.md §5). */
export const DEFAULT_POLICY: ReviewPolicy = {
  reviewsNeeded: 1,
  blind: true,
  sourcesNeeded: 1,
  consensusRule: "all_agree",
  quorum: 1,
  deciderRole: "editor",
  reviewersMayDecide: true,
};
