import type { z } from "zod";
import type { Result } from "@/lib/core/result";
import { type ClaimView, WithdrawClaimInput } from "@/lib/schemas/claim";
import { changeClaim } from "./change-claim";
import type { Context } from "./context";
import { openClaim } from "./open-article";
import { parseInput } from "./parse";

/** Takes a claim off the article; its reviews stay on record and it can be restored. Errors: `conflict`, `claim_withdrawn`. */
export async function withdrawClaim(
  context: Context,
  input: z.input<typeof WithdrawClaimInput>,
): Promise<Result<ClaimView>> {
  return changeLife(context, input, "claim.withdrawn");
}

/** Puts a withdrawn claim back with the number and reviews it had. Errors: `conflict`. */
export async function restoreClaim(
  context: Context,
  input: z.input<typeof WithdrawClaimInput>,
): Promise<Result<ClaimView>> {
  return changeLife(context, input, "claim.restored");
}

async function changeLife(
  context: Context,
  input: z.input<typeof WithdrawClaimInput>,
  type: "claim.withdrawn" | "claim.restored",
): Promise<Result<ClaimView>> {
  const parsed = parseInput(WithdrawClaimInput, input);
  if (!parsed.ok) return parsed;
  const { claimId, revision } = parsed.value;
  const opened = await openClaim(context, claimId, "claim.withdraw");
  if (!opened.ok) return opened;
  return changeClaim(context, { head: opened.value, claimId, revision, type, changes: {} });
}
