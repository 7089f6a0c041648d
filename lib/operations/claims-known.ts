import { ruleHistory } from "@/lib/core/review/rule-history";
import { knowsOfReviews } from "@/lib/core/review/standing";
import type { BlindRules, Viewing } from "@/lib/core/review/visible-events";
import type { EventSight } from "@/lib/data/event-rows";

/** The claims whose reviews the viewer may know of now: by the same rule that lets them see the reviews. */
export function knownClaims(authors: EventSight["authors"], rules: BlindRules, viewerId: string | null): Set<string> {
  const known = authors.filter(({ authorIds }) => knowsOfReviews(authorIds, rules, viewerId));
  return new Set(known.map(({ claimId }) => claimId));
}

/** A viewer's eyes on a desk's events. */
export function viewingOf(sight: EventSight, viewerId: string | null): Viewing {
  const { authors, told, blind, reviewsNeeded } = sight;
  const rules = { blind, reviewsNeeded };
  const known = knownClaims(authors, rules, viewerId);
  return { viewerId, rules: ruleHistory(told, rules), knows: (claimId) => !blind || known.has(claimId) };
}
