import type { Context } from "@/lib/operations/context";
import { nextClaim } from "@/lib/operations/next-claim";
import { pageValue } from "../../../../../../page-value";

/** Where somebody goes who has just submitted a review: the next claim that waits for them, else the list. The address says what was submitted. */
export async function nextClaimHref(context: Context, claimId: string): Promise<string> {
  const { articleId, number, next } = pageValue(await nextClaim(context, { claimId }));
  const article = `/articles/${articleId}`;
  return `${next === null ? article : `${article}/claims/${next.id}`}?submitted=${number}`;
}
