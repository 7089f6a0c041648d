"use server";

import { refresh } from "next/cache";
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
      version: Number(sent.get("version")),
      targets: readTargets(sent.getAll("at").map(String), LIMITS.targetsPerClaim),
      statement: sent.get("statement"),
      claimant: sent.get("claimant"),
      claimedAt: sent.get("claimedAt"),
      checkability: sent.get("checkability"),
    }),
    goTo: (claim) => `/articles/${articleId}/claims/${claim.id}`,
  });
  const answer = await add(previous, form);
  if (answer.status !== "error" || answer.code !== "conflict") return answer;
  // The text is another one by now: the page shows it, with the words marked anew, and the form holds what was typed.
  refresh();
  return { ...answer, fieldErrors: {} };
}
