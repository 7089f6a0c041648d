import { claimLook, type VerdictLook } from "../report/verdict-mark";
import type { ClaimStatus } from "../review/claim-status";
import { findRating, type RatingScale } from "../verdict/scale";

/** What of a claim decides how it looks on the desk. */
export type LookedAtClaim = { status: ClaimStatus; verdict: { code: string; stale: boolean } | null };

/** The look of a claim as the viewer may see it. A code that the scale no longer has looks like no verdict. */
export function deskClaimLook(claim: LookedAtClaim, scale: RatingScale): VerdictLook {
  const rating = claim.verdict === null ? null : findRating(scale, claim.verdict.code);
  const verdict = rating === null || claim.verdict === null ? null : { rating, stale: claim.verdict.stale };
  return claimLook({ status: claim.status, verdict }, scale);
}
