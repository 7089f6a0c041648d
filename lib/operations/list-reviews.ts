import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import type { ClaimReference } from "@/lib/schemas/claim";
import type { ReviewView } from "@/lib/schemas/review";
import type { Context } from "./context";
import { readClaim } from "./read-claim";

/** The actor's own review of a claim, then the others' as the policy lets them be seen. */
export async function listReviews(
  context: Context,
  input: z.input<typeof ClaimReference>,
): Promise<Result<{ items: ReviewView[] }>> {
  const claim = await readClaim(context, input);
  if (!claim.ok) return claim;
  const { myReview, reviews } = claim.value;
  return done({ items: myReview === null ? reviews : [myReview, ...reviews] });
}
