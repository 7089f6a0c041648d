import type { ClaimStatus } from "@/lib/core/review/claim-status";
import { isTouched, type TouchedClaim } from "@/lib/core/review/place-trouble";
import type { Progress } from "@/lib/schemas/article";

/** What of a claim is counted, as the viewer may see it. */
export type CountedClaim = TouchedClaim & {
  status: ClaimStatus;
  /** Whether it waits for the viewer's review (`waitingFor`). */
  waits: boolean;
};

/** Counts the live claims of an article by state. */
export function countProgress(claims: CountedClaim[]): Progress {
  const live = claims.filter(({ status }) => status !== "withdrawn");
  const count = (wanted: ClaimStatus) => live.filter(({ status }) => status === wanted).length;
  return {
    claims: live.length,
    open: count("open"),
    inReview: count("in_review"),
    agreed: count("agreed"),
    disputed: count("disputed"),
    decided: count("decided"),
    waitingForMe: live.filter(({ waits }) => waits).length,
    stale: live.filter(isTouched).length,
    toConfirm: live.filter(({ toConfirm }) => toConfirm).length,
  };
}
