import type { ClaimStatus } from "@/lib/core/review/claim-status";
import type { Progress } from "@/lib/schemas/article";

/** Counts the live claims of an article by state; `mine` says which ones the viewer has submitted a review of. */
export function countProgress(claims: { status: ClaimStatus; mine: boolean }[]): Progress {
  const live = claims.filter(({ status }) => status !== "withdrawn");
  const count = (wanted: ClaimStatus) => live.filter(({ status }) => status === wanted).length;
  return {
    claims: live.length,
    open: count("open"),
    inReview: count("in_review"),
    agreed: count("agreed"),
    disputed: count("disputed"),
    decided: count("decided"),
    waitingForMe: live.filter(({ mine }) => !mine).length,
  };
}
