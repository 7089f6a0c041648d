import { type Problem, refuse } from "@/lib/core/result";
import type { ArticleHead } from "@/lib/data/article-head";
import type { Context } from "./context";
import { getClaimView } from "./get-claim-view";

/** Why a claim could not be saved at the revision that was named. */
export async function claimConflict(context: Context, head: ArticleHead, claimId: string): Promise<Problem> {
  const current = await getClaimView(context, head, claimId);
  if (!current.ok) return current;
  if (current.value.status === "withdrawn") {
    return refuse("claim_withdrawn", "This claim was withdrawn. Restore it to work on it.", { current: current.value });
  }
  return refuse(
    "conflict",
    "Somebody changed this claim since you opened it. Look at what it says now, then save again.",
    {
      current: current.value,
    },
  );
}
