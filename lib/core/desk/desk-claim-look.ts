import { claimLook, type VerdictLook } from "../report/verdict-mark";
import type { ClaimStatus } from "../review/claim-status";
import { DECISION_OUTCOME_LABELS, type DecisionSign, isRejectedBy } from "../review/decision";
import { CLAIM_TROUBLE_LABELS, claimTrouble, type TouchedClaim } from "../review/place-trouble";
import { findRating, type RatingScale } from "../verdict/scale";

/** What of a claim decides how it looks on the desk. */
export type LookedAtClaim = Omit<TouchedClaim, "verdict"> & {
  status: ClaimStatus;
  verdict: { code: string; stale: boolean } | null;
  decision?: DecisionSign | null;
  openQuestions?: number;
};

/** The look of a claim as the viewer may see it. A code that the scale no longer has looks like no verdict; without one, changed words show as such. */
export function deskClaimLook(claim: LookedAtClaim, scale: RatingScale): VerdictLook {
  const rating = claim.verdict === null ? null : findRating(scale, claim.verdict.code);
  const verdict = rating === null || claim.verdict === null ? null : { rating, stale: claim.verdict.stale };
  if (claim.status === "decided" && isRejectedBy(claim.decision)) {
    return { tone: "off", shape: "none", word: DECISION_OUTCOME_LABELS.rejected };
  }
  const trouble = verdict === null && claim.status !== "withdrawn" ? claimTrouble(claim) : null;
  if (trouble !== null && trouble !== "partly_gone") {
    return { tone: "stale", shape: "stale", word: capital(CLAIM_TROUBLE_LABELS[trouble]) };
  }
  if (verdict === null && isSentBack(claim)) {
    return { tone: "open", shape: "in_review", word: DECISION_OUTCOME_LABELS.sent_back };
  }
  return claimLook({ status: claim.status, verdict }, scale);
}

/** Whether a claim waits for the answer to the question with which it was sent back. */
export const isSentBack = (claim: Pick<LookedAtClaim, "status" | "decision" | "openQuestions">): boolean =>
  claim.status === "in_review" && claim.decision?.outcome === "sent_back" && (claim.openQuestions ?? 0) > 0;

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
