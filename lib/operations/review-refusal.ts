import { refuse } from "@/lib/core/result";
import type { ReviewDesk } from "@/lib/data/review-desk";

/** Why somebody may not submit a review of one claim although their role would let them. */
export type ReviewRefusal = "own_decision" | "recused";

/** What keeps `authorId` from reviewing the claim: its standing decision is theirs, or they recused themselves. */
export function reviewRefusal(
  desk: Pick<ReviewDesk, "decidedById" | "recused">,
  authorId: string | null,
): ReviewRefusal | null {
  if (authorId !== null && desk.decidedById === authorId) return "own_decision";
  return desk.recused ? "recused" : null;
}

const MESSAGES = {
  own_decision:
    "You decided this claim: nobody reviews their own decision. Decide anew if it should stand otherwise; your text is kept in your draft.",
  recused:
    "You recused yourself from this claim. Take the recusal back first if that was a mistake; your text is kept in your draft.",
} satisfies Record<ReviewRefusal, string>;

/** The refusal of a submission. */
export const refuseReview = (reason: ReviewRefusal) => refuse(reason, MESSAGES[reason]);
