import { isTouched } from "../review/place-trouble";
import type { LookedAtClaim } from "./desk-claim-look";

export const CLAIM_FILTERS = ["all", "mine", "disputed", "stale"] as const;

/** Which claims the list shows: all, those that wait for the viewer's review or confirmation, those reviewers differ on, those whose words changed. */
export type ClaimFilter = (typeof CLAIM_FILTERS)[number];

export const CLAIM_FILTER_LABELS = {
  all: "All",
  mine: "Wait for you",
  disputed: "Disputed",
  stale: "Words changed",
} satisfies Record<ClaimFilter, string>;

/** The filter an address names, else `all`. */
export function readClaimFilter(given: string | string[] | undefined): ClaimFilter {
  return CLAIM_FILTERS.find((filter) => filter === given) ?? "all";
}

/** The claims a filter lets through, in the same order. */
export function filterClaims<Claim extends LookedAtClaim & { waits: boolean }>(
  claims: readonly Claim[],
  filter: ClaimFilter,
): Claim[] {
  return claims.filter(
    (claim) =>
      filter === "all" ||
      (filter === "mine" && (claim.waits || claim.toConfirm)) ||
      (filter === "disputed" && claim.status === "disputed") ||
      (filter === "stale" && isTouched(claim)),
  );
}

/** Claims on one page of the list. */
export const CLAIMS_PER_PAGE = 100;

/** The page an address names (from 1), inside the list's bounds, with its claims. */
export function pageOfClaims<Claim>(
  claims: readonly Claim[],
  given: string | string[] | undefined,
): { page: number; pages: number; claims: Claim[] } {
  const pages = Math.max(1, Math.ceil(claims.length / CLAIMS_PER_PAGE));
  const wanted = typeof given === "string" && /^\d{1,6}$/.test(given) ? Number(given) : 1;
  const page = Math.min(pages, Math.max(1, wanted));
  return { page, pages, claims: claims.slice((page - 1) * CLAIMS_PER_PAGE, page * CLAIMS_PER_PAGE) };
}
