import type { z } from "zod";
import type { Job } from "@/lib/core/jobs/job";
import { done, type Problem, type Result, refuse } from "@/lib/core/result";
import { missingForSubmission } from "@/lib/core/review/missing";
import { can } from "@/lib/core/review/policy";
import { visibleSubmissions, wordsToRate } from "@/lib/core/review/standing";
import { findRating } from "@/lib/core/verdict/scale";
import { enqueueJobs } from "@/lib/data/enqueue-jobs";
import { findReviewDesk, type ReviewDesk } from "@/lib/data/review-desk";
import { type ReviewSave, type SavedReview, saveReview as writeReview } from "@/lib/data/save-review";
import { type ReviewView, SaveReviewInput } from "@/lib/schemas/review";
import type { Context } from "./context";
import { forbidden, noSuchClaim } from "./open-article";
import { parseInput } from "./parse";
import { refuseReview, reviewRefusal } from "./review-refusal";
import { viewOwnReview } from "./review-view";
import { stampOf } from "./stamp";
import { unknownVerdict } from "./unknown-verdict";

/** Times a submission is tried again when the claim's words change under it (many versions may be imported at once): each try rates the words it has just read. */
const MOST_TRIES = 10;

/**
 * Saves the actor's working copy on a claim and, with `submit`, freezes it together with the statement and quotes it rates.
 * Errors: `conflict` with the actor's review as it is now, `unknown_verdict`, `incomplete_review` naming what is missing,
 * `claim_withdrawn`, `forbidden`, `not_found`.
 */
export async function saveReview(
  context: Context,
  input: z.input<typeof SaveReviewInput>,
): Promise<Result<ReviewView>> {
  const parsed = parseInput(SaveReviewInput, input);
  if (!parsed.ok) return parsed;
  const { actor } = context;
  if (actor.kind === "system") return refuse("forbidden", "A review is a person's. Name one with --as.");
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const desk = await findReviewDesk(context.db, parsed.value.claimId, actor.id);
    if (desk === null || !can(actor, "article.read", desk.deskId)) return noSuchClaim();
    if (!can(actor, "review.write", desk.deskId)) return forbidden(context);
    const attempt = await tryToSave(context, actor, desk, parsed.value);
    if (attempt !== "words changed") return attempt;
  }
  return refuse("conflict", "This claim is being edited right now. Read it again, then submit.");
}

async function tryToSave(
  context: Context,
  author: { id: string; name: string },
  desk: ReviewDesk,
  input: SaveReviewInput,
): Promise<Result<ReviewView> | "words changed"> {
  if (desk.claim.withdrawn)
    return refuse(
      "claim_withdrawn",
      "This claim was withdrawn; your text is kept in your draft. Restore the claim to go on.",
    );
  if ((desk.mine?.revision ?? 0) !== input.revision) return conflict(desk, author);
  const rating = input.verdict ? findRating(desk.scale, input.verdict) : null;
  // A working copy keeps the label it has when that is retired; nothing is submitted with one.
  const keepsRetired = !input.submit && rating?.code === desk.mine?.verdict;
  if (input.verdict && (rating === null || (rating.retired && !keepsRetired)))
    return unknownVerdict(desk, input.verdict);
  if (input.submit) {
    const refusal = reviewRefusal(desk, author.id);
    if (refusal !== null) return refuseReview(refusal);
    const errors = missingForSubmission({ ...input, rating }, desk.policy);
    if (errors.length > 0)
      return refuse(
        "incomplete_review",
        "This review cannot be submitted yet. See what is missing beside each field.",
        { errors },
      );
  }
  const ratingId = desk.scale.ratings.find(({ code }) => code === rating?.code)?.id ?? null;
  const { tags, confidence = null, rationale, note, sources, revision } = input;
  const blind = hasSeenNobody(desk, author.id);
  const words = wordsToRate(desk.claim);
  const written = await writeAndCapture(context, {
    desk,
    authorId: author.id,
    revision,
    ratingId,
    tags,
    confidence,
    rationale,
    note,
    sources,
    ...(input.submit && ratingId !== null ? { freeze: { ratingId, words, blind } } : {}),
  });
  const now = context.now.toISOString();
  if (written !== null) {
    const { addressed: _, ...saved } = written;
    const status = input.submit ? "submitted" : "draft";
    const submitted = input.submit ? { ...words, submittedAt: now, blind } : (desk.mine?.submitted ?? null);
    const copy = {
      verdict: rating?.code ?? null,
      tags,
      confidence,
      rationale,
      note,
      sources,
      status,
      updatedAt: now,
      submitted,
    } as const;
    return done(viewOwnReview({ ...copy, ...saved }, desk.claim, author));
  }
  const after = await findReviewDesk(context.db, input.claimId, author.id);
  if (after === null) return noSuchClaim();
  return (after.mine?.revision ?? 0) === input.revision ? "words changed" : conflict(after, author);
}

/** Saves, and asks for captures of the addresses that a submission cites, with it or not at all. A draft is nobody's business yet. */
async function writeAndCapture(context: Context, save: ReviewSave): Promise<SavedReview | null> {
  const stamp = stampOf(context);
  const citesAddress = save.freeze !== undefined && save.sources.some(({ url }) => url !== null);
  if (!citesAddress) return writeReview(context.db, stamp, save);
  return context.db.$transaction(async (tx) => {
    const saved = await writeReview(tx, stamp, save);
    const jobs = (saved?.addressed ?? []).map((sourceId): Job => ({ name: "capture_source", data: { sourceId } }));
    await enqueueJobs(tx, jobs);
    return saved;
  });
}

/** Whether the author could at no time up to now see somebody else's review of this claim, nor what the desk decided. */
export function hasSeenNobody(
  desk: Pick<ReviewDesk, "submittedBy" | "policy" | "decidedById" | "wasShown">,
  authorId: string,
): boolean {
  if (desk.decidedById !== null || desk.wasShown) return false;
  const submissions = desk.submittedBy.map((id) => ({ authorId: id }));
  return visibleSubmissions(submissions, desk.policy, authorId).every((submission) => submission.authorId === authorId);
}

function conflict(desk: ReviewDesk, author: { id: string; name: string }): Problem {
  const message =
    desk.mine === null
      ? "There is no saved review of yours on this claim yet: name revision 0."
      : "Your review was saved from another window since this one was opened. Both texts are kept: choose what stays.";
  return refuse("conflict", message, {
    current: desk.mine === null ? null : viewOwnReview(desk.mine, desk.claim, author),
  });
}
