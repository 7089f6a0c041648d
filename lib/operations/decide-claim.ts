import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { canDecide } from "@/lib/core/review/policy";
import { freshSubmissions, wordsToRate } from "@/lib/core/review/standing";
import { findRating } from "@/lib/core/verdict/scale";
import type { ArticleHead } from "@/lib/data/article-head";
import { type FullClaimRow, findFullClaimRow } from "@/lib/data/claims";
import { listDecisionRows } from "@/lib/data/decision-rows";
import { GroundsMoved, insertDecision } from "@/lib/data/insert-decision";
import { findReviewDesk, type ReviewDesk } from "@/lib/data/review-desk";
import type { ClaimView } from "@/lib/schemas/claim";
import { DecideClaimInput, type DecisionView } from "@/lib/schemas/decision";
import { claimConflict } from "./claim-conflict";
import { claimState } from "./claim-state";
import { viewClaim } from "./claim-view";
import type { Context } from "./context";
import { viewDecision } from "./decision-view";
import { forbidden, noSuchClaim, openClaim } from "./open-article";
import { parseInput } from "./parse";
import { stampOf } from "./stamp";
import { unknownVerdict } from "./unknown-verdict";

/** A decision as it was just made, and the claim after it. */
export type Decided = DecisionView & { claim: ClaimView };

/**
 * Settles a claim for the desk: a verdict, "no claim here", or a question back to its reviewers. A decision supersedes the one
 * before it. Errors: `forbidden`, `own_decision` where reviewers may not decide, `not_enough_reviews` for a verdict before the
 * policy's number of reviews of the present words is in, `conflict` with the claim as it is now, `claim_withdrawn`,
 * `unknown_verdict`, `invalid_input` naming the field.
 */
export async function decideClaim(context: Context, input: z.input<typeof DecideClaimInput>): Promise<Result<Decided>> {
  const parsed = parseInput(DecideClaimInput, input);
  if (!parsed.ok) return parsed;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    try {
      return await tryToDecide(context, parsed.value);
    } catch (error) {
      if (!(error instanceof GroundsMoved)) throw error;
    }
  }
  return refuse("conflict", "Reviews of this claim are coming in right now. Read them, then decide.");
}

/** Times a decision is checked anew when reviews come in, or the desk's rules change, while it is made. */
const MOST_TRIES = 5;

async function tryToDecide(context: Context, input: DecideClaimInput): Promise<Result<Decided>> {
  const { claimId, revision, outcome, summary, seen } = input;
  const opened = await openClaim(context, claimId, "article.read");
  if (!opened.ok) return opened;
  const head = opened.value;
  const { actor } = context;
  if (actor.kind === "system") return refuse("forbidden", "A decision is a person's. Name one with --as.");
  if (!canDecide(actor, head.desk.id, head.desk.policy)) return forbidden(context);
  const [row, desk] = await Promise.all([
    findFullClaimRow(context.db, claimId, head.version.id),
    findReviewDesk(context.db, claimId, actor.id),
  ]);
  if (row === null || desk === null) return noSuchClaim();
  const { visible } = claimState(row, head.desk.policy, actor.id);
  if (!head.desk.policy.reviewersMayDecide && row.submissions.some(({ authorId }) => authorId === actor.id)) {
    return refuse("own_decision", "On this desk nobody decides a claim they reviewed. Ask another editor.");
  }
  if (row.revision !== revision || row.withdrawn) return claimConflict(context, head, claimId);
  const ids = visible.map(({ id }) => id);
  if (seen !== undefined && !sameIds(seen, ids)) return otherReviews(row, head, actor.id);
  if (summary.trim() === "") return noSummary(outcome);
  const rating = ratingOf(desk, input);
  if (!rating.ok) return rating;
  if (outcome === "verdict" && freshSubmissions(visible, row).length < head.desk.policy.reviewsNeeded) {
    return notEnough(head, visible.length);
  }
  const decisionId = await context.db.$transaction((tx) =>
    insertDecision(tx, stampOf(context), {
      head,
      claimId,
      revision,
      outcome,
      rating: rating.value,
      summary,
      words: wordsToRate(row),
      submissions: visible,
      standing: row.submissions.map(({ id }) => id),
      decidedById: actor.id,
    }),
  );
  if (decisionId === null) return claimConflict(context, head, claimId);
  return readDecided(context, head, claimId, { decisionId, viewerId: actor.id });
}

async function readDecided(
  context: Context,
  head: ArticleHead,
  claimId: string,
  { decisionId, viewerId }: { decisionId: string; viewerId: string },
): Promise<Result<Decided>> {
  const [row, decisions] = await Promise.all([
    findFullClaimRow(context.db, claimId, head.version.id),
    listDecisionRows(context.db, claimId),
  ]);
  const decision = decisions.find(({ id }) => id === decisionId);
  if (row === null || decision === undefined) return noSuchClaim();
  return done({ ...viewDecision(decision, row), claim: viewClaim(row, head.desk.policy, viewerId) });
}

/** The label of a verdict on the desk's scale, one in use; none for the other outcomes. */
function ratingOf(
  desk: ReviewDesk,
  { outcome, verdict }: DecideClaimInput,
): Result<{ id: string; code: string } | null> {
  if (outcome !== "verdict") {
    if (!verdict) return done(null);
    const message = "Only a decided verdict has a label. Leave it out.";
    return refuse("invalid_input", message, { errors: [{ path: "verdict", message }] });
  }
  if (!verdict) {
    const message = "Choose a verdict.";
    return refuse("invalid_input", message, { errors: [{ path: "verdict", message }] });
  }
  const rating = findRating(desk.scale, verdict);
  const id = desk.scale.ratings.find(({ code }) => code === rating?.code)?.id;
  return rating === null || id === undefined || rating.retired
    ? unknownVerdict(desk, verdict)
    : done({ id, code: rating.code });
}

const sameIds = (a: readonly string[], b: readonly string[]) =>
  new Set(a).size === new Set(b).size && b.every((id) => a.includes(id));

function otherReviews(row: FullClaimRow, head: ArticleHead, viewerId: string) {
  return refuse("conflict", "Reviews came in, or were made anew, since you opened this. Read them, then decide.", {
    current: viewClaim(row, head.desk.policy, viewerId),
  });
}

function noSummary(outcome: DecideClaimInput["outcome"]) {
  const message = {
    verdict: "Say why in a sentence: the reader of the report will ask.",
    rejected: "Say why there is no claim here.",
    sent_back: "Write the question the reviewers should answer.",
  }[outcome];
  return refuse("invalid_input", message, { errors: [{ path: "summary", message }] });
}

/** Tells how many are in only to who may know it. */
function notEnough({ desk: { policy } }: ArticleHead, visible: number) {
  const asks = policy.reviewsNeeded === 1 ? "one review" : `${policy.reviewsNeeded} reviews`;
  const why =
    visible >= policy.reviewsNeeded
      ? "Some of the reviews speak of earlier words. Ask their authors to confirm them, or to review again."
      : "Ask for more, reject the claim, or send it back with a question.";
  return refuse("not_enough_reviews", `This desk asks for ${asks} of a claim's present words before a verdict. ${why}`);
}
