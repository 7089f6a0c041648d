import type { Result } from "@/lib/core/result";
import { SubmissionMoved } from "@/lib/data/affirm-review";
import { type ClaimChange, updateClaim, VersionMoved } from "@/lib/data/update-claim";
import type { ClaimView } from "@/lib/schemas/claim";
import { claimConflict } from "./claim-conflict";
import type { Context } from "./context";
import { getClaimView } from "./get-claim-view";
import { stampOf } from "./stamp";

/** Makes a change to a claim in one transaction and answers the claim as it is then; `conflict` or `claim_withdrawn` when somebody was first. */
export async function changeClaim(context: Context, change: ClaimChange): Promise<Result<ClaimView>> {
  const { head, claimId } = change;
  try {
    const isSaved = await context.db.$transaction((tx) => updateClaim(tx, stampOf(context), change));
    if (isSaved) return await getClaimView(context, head, claimId);
  } catch (error) {
    if (!(error instanceof VersionMoved || error instanceof SubmissionMoved)) throw error;
  }
  return claimConflict(context, head, claimId);
}
