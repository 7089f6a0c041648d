"use server";

import { readTargets } from "@/lib/core/desk/target-parameter";
import { addClaim } from "@/lib/operations/add-claim";
import { LIMITS } from "@/lib/schemas/limits";
import { defineAction } from "@/lib/server/action";
import type { ActionState } from "@/lib/server/action-state";

/** Adds the claim and goes to it. */
export async function addClaimAction(previous: ActionState<null>, form: FormData): Promise<ActionState<null>> {
  const articleId = String(form.get("articleId"));
  const add = defineAction(addClaim, {
    read: (sent) => ({
      articleId,
      targets: readTargets(sent.getAll("at").map(String), LIMITS.targetsPerClaim),
      statement: sent.get("statement"),
      claimant: sent.get("claimant"),
      claimedAt: sent.get("claimedAt"),
      checkability: sent.get("checkability"),
    }),
    goTo: (claim) => `/articles/${articleId}/claims/${claim.id}`,
  });
  return add(previous, form);
}
