import { claimLook, type VerdictLook } from "../report/verdict-mark";
import type { ClaimStatus } from "../review/claim-status";
import { CLAIM_TROUBLE_LABELS, claimTrouble, type TouchedClaim } from "../review/place-trouble";
import { findRating, type RatingScale } from "../verdict/scale";

/** What of a claim decides how it looks on the desk. */
export type LookedAtClaim = Omit<TouchedClaim, "verdict"> & {
  status: ClaimStatus;
  verdict: { code: string; stale: boolean } | null;
};

/** The look of a claim as the viewer may see it. A code that the scale no longer has looks like no verdict; without one, changed words show as such. */
export function deskClaimLook(claim: LookedAtClaim, scale: RatingScale): VerdictLook {
  const rating = claim.verdict === null ? null : findRating(scale, claim.verdict.code);
  const verdict = rating === null || claim.verdict === null ? null : { rating, stale: claim.verdict.stale };
  const trouble = verdict === null && claim.status !== "withdrawn" ? claimTrouble(claim) : null;
  if (trouble !== null && trouble !== "partly_gone") {
    return { tone: "stale", shape: "stale", word: capital(CLAIM_TROUBLE_LABELS[trouble]) };
  }
  return claimLook({ status: claim.status, verdict }, scale);
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
