import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import type { ArticleHead } from "@/lib/data/article-head";
import { findFullClaimRow } from "@/lib/data/claims";
import type { PlaceChange } from "@/lib/data/update-claim";
import { type ClaimView, EditClaimInput } from "@/lib/schemas/claim";
import { changeClaim } from "./change-claim";
import type { Context } from "./context";
import { moveTargets } from "./move-targets";
import { noSuchClaim, openClaim, versionConflict } from "./open-article";
import { parseInput } from "./parse";

/**
 * Changes what a claim says about itself, or where it stands in the newest version; a verdict given on another statement or on
 * other words goes stale by that. Errors: `conflict` with the claim as it is now, or when places were marked in an earlier
 * version, `claim_withdrawn`, `invalid_input` for a place that is none.
 */
export async function editClaim(context: Context, input: z.input<typeof EditClaimInput>): Promise<Result<ClaimView>> {
  const parsed = parseInput(EditClaimInput, input);
  if (!parsed.ok) return parsed;
  const { claimId, revision, version, targets, ...changes } = parsed.value;
  const opened = await openClaim(context, claimId, "claim.edit");
  if (!opened.ok) return opened;
  const head = opened.value;
  if (version !== undefined && version !== head.newestVersion) return versionConflict(head);
  const moved = targets === undefined ? done(undefined) : await findPlaces(context, head, claimId, targets);
  if (!moved.ok) return moved;
  const places = moved.value === undefined ? {} : { places: moved.value };
  return changeClaim(context, { head, claimId, revision, changes, type: "claim.edited", ...places });
}

async function findPlaces(
  context: Context,
  head: ArticleHead,
  claimId: string,
  targets: NonNullable<EditClaimInput["targets"]>,
): Promise<Result<PlaceChange>> {
  const row = await findFullClaimRow(context.db, claimId, head.version.id);
  if (row === null) return noSuchClaim();
  return moveTargets(context, head, row.targets, targets);
}
