import type { z } from "zod";
import type { Result } from "@/lib/core/result";
import { updateClaim } from "@/lib/data/update-claim";
import { type ClaimView, EditClaimInput } from "@/lib/schemas/claim";
import { claimConflict } from "./claim-conflict";
import type { Context } from "./context";
import { getClaimView } from "./get-claim-view";
import { openClaim } from "./open-article";
import { parseInput } from "./parse";
import { stampOf } from "./stamp";

/** Changes what a claim says about itself; a verdict given on another statement goes stale by that. Errors: `conflict` with the claim as it is now, `claim_withdrawn`. */
export async function editClaim(context: Context, input: z.input<typeof EditClaimInput>): Promise<Result<ClaimView>> {
  const parsed = parseInput(EditClaimInput, input);
  if (!parsed.ok) return parsed;
  const { claimId, revision, ...changes } = parsed.value;
  const opened = await openClaim(context, claimId, "claim.edit");
  if (!opened.ok) return opened;
  const saved = await context.db.$transaction((tx) =>
    updateClaim(tx, stampOf(context), { head: opened.value, claimId, revision, changes, type: "claim.edited" }),
  );
  return saved ? getClaimView(context, opened.value, claimId) : claimConflict(context, opened.value, claimId);
}
