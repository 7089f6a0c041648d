import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { can, canConfirm, mayDecideClaim } from "@/lib/core/review/policy";
import type { RatedWords, ReviewPolicy } from "@/lib/core/review/standing";
import type { RatingScale } from "@/lib/core/verdict/scale";
import { findFullClaimRow } from "@/lib/data/claims";
import { findReviewDesk } from "@/lib/data/review-desk";
import { ClaimReference, type ClaimView } from "@/lib/schemas/claim";
import type { DecisionView } from "@/lib/schemas/decision";
import type { ReviewView } from "@/lib/schemas/review";
import { claimState } from "./claim-state";
import { viewClaim } from "./claim-view";
import type { Context } from "./context";
import { viewDecision } from "./decision-view";
import { noSuchClaim, openClaim } from "./open-article";
import { parseInput } from "./parse";
import { viewPolicy } from "./policy-view";
import { type ReviewRefusal, reviewRefusal } from "./review-refusal";
import { viewOwnReview, viewSubmission } from "./review-view";
import { viewerId } from "./viewer-id";

/** All that one person's desk shows of a claim. */
export type ClaimDesk = {
  articleId: string;
  /** The newest version: what the claim's places count in. */
  version: number;
  claim: ClaimView;
  myReview: ReviewView | null;
  /** What the viewer submitted last: the verdict's code, and the words it rated; `null` before it. */
  myRatedWords: (RatedWords & { verdict: string }) | null;
  /** Others' newest submissions, as the policy lets the viewer see them, oldest first. */
  reviews: ReviewView[];
  scale: RatingScale;
  policy: ReviewPolicy;
  /** The newest decision, whether or not it stands. */
  decision: DecisionView | null;
  may: { edit: boolean; review: boolean; confirm: boolean; decide: boolean; comment: boolean };
  /** Why the actor may not submit a review although their role would let them. */
  reviewRefusal: ReviewRefusal | null;
};

/** A claim with the actor's own review and what they may see of the others'. */
export async function readClaim(context: Context, input: z.input<typeof ClaimReference>): Promise<Result<ClaimDesk>> {
  const parsed = parseInput(ClaimReference, input);
  if (!parsed.ok) return parsed;
  const { claimId } = parsed.value;
  const opened = await openClaim(context, claimId, "article.read");
  if (!opened.ok) return opened;
  const head = opened.value;
  const viewer = viewerId(context);
  const [row, desk] = await Promise.all([
    findFullClaimRow(context.db, claimId, head.version.id),
    findReviewDesk(context.db, claimId, viewer),
  ]);
  if (row === null || desk === null) return noSuchClaim();
  const { visible } = claimState(row, head.desk.policy, viewer);
  const own = row.submissions.find(({ authorId }) => authorId === viewer) ?? null;
  const { actor } = context;
  return done({
    articleId: head.id,
    version: head.newestVersion,
    claim: viewClaim(row, head.desk.policy, viewer),
    myReview:
      desk.mine === null || actor.kind === "system"
        ? null
        : viewOwnReview(desk.mine, desk.claim, { id: actor.id, name: actor.name }),
    myRatedWords: own && { verdict: own.ratingCode, statement: own.statement, quotes: own.quotes },
    reviews: visible.filter(({ authorId }) => authorId !== viewer).map((submission) => viewSubmission(submission, row)),
    scale: { ...desk.scale, ratings: desk.scale.ratings.map(({ id, ...rating }) => rating) },
    policy: viewPolicy(head.desk.policy),
    decision: row.decision && viewDecision(row.decision, row),
    reviewRefusal: reviewRefusal(desk, viewer),
    may: {
      edit: can(actor, "claim.edit", head.desk.id),
      review: actor.kind === "user" && can(actor, "review.write", head.desk.id),
      confirm: canConfirm(actor, head.desk.id, { isAuthor: own !== null && !desk.recused }),
      decide: mayDecideClaim(actor, head.desk, { hasReviewed: own !== null }),
      comment: actor.kind === "user" && can(actor, "comment.write", head.desk.id),
    },
  });
}
