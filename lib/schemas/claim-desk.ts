import { z } from "zod";
import { Identifier } from "./article";
import { ClaimView } from "./claim";
import { DecisionView } from "./decision";
import { DeskPolicyView } from "./desk-policy";
import { ReviewView } from "./review";
import { RatingScaleView } from "./scale";

/** All that one person's desk shows of a claim. */
export const ClaimDeskView = z.strictObject({
  articleId: Identifier,
  /** The newest version: what the claim's places count in. Give it back when you move them. */
  version: z.int().min(1),
  claim: ClaimView,
  /** The caller's own working copy. */
  myReview: ReviewView.nullable(),
  /** What the caller submitted last: the verdict's code, and the words it rated; `null` before it. */
  myRatedWords: z
    .strictObject({
      verdict: z.string(),
      statement: z.string(),
      quotes: z.array(z.strictObject({ targetId: Identifier, exact: z.string() })),
    })
    .nullable(),
  /** Others' newest submissions, as the policy lets the caller see them, oldest first. */
  reviews: z.array(ReviewView),
  scale: RatingScaleView,
  policy: DeskPolicyView,
  /** The newest decision, with all it says. */
  decision: DecisionView.nullable(),
  /** `reviewRefusal`: why the caller may not submit a review although their role would let them. */
  may: z.strictObject({
    edit: z.boolean(),
    review: z.boolean(),
    confirm: z.boolean(),
    decide: z.boolean(),
    comment: z.boolean(),
  }),
  reviewRefusal: z.enum(["own_decision", "recused"]).nullable(),
});
