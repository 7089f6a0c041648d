import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { canConfirm, mayDecideClaim } from "@/lib/core/review/policy";
import { type ClaimWords, isStale, liveTargets, needsConfirming, wordsToRate } from "@/lib/core/review/standing";
import { type FullClaimRow, findFullClaimRow } from "@/lib/data/claims";
import { findReviewDesk, type ReviewDesk } from "@/lib/data/review-desk";
import type { PlaceChange } from "@/lib/data/update-claim";
import { type ClaimView, ConfirmClaimInput } from "@/lib/schemas/claim";
import { changeClaim } from "./change-claim";
import { claimConflict } from "./claim-conflict";
import { viewClaim } from "./claim-view";
import type { Context } from "./context";
import { moveTargets } from "./move-targets";
import { forbidden, isReadOnly, noSuchClaim, openClaim, versionConflict } from "./open-article";
import { parseInput } from "./parse";
import { refuseReview } from "./review-refusal";
import { hasSeenNobody } from "./save-review";
import { viewerId } from "./viewer-id";

/**
 * A person's word that a claim stands as it is now: affirms or edits the statement, and accepts, moves or drops every place
 * whose words changed. Of an author of a submission it makes a new revision with the same verdict on the present words; their
 * working copy stays. With nothing to confirm, nothing is done. For authors and editors (`canConfirm`).
 * Errors: `forbidden`, `recused` for an author who recused themselves since, `conflict` with the claim as it is now, `claim_withdrawn`, `invalid_input` naming the place that is
 * not answered for, or cannot be.
 */
export async function confirmClaim(
  context: Context,
  input: z.input<typeof ConfirmClaimInput>,
): Promise<Result<ClaimView>> {
  const parsed = parseInput(ConfirmClaimInput, input);
  if (!parsed.ok) return parsed;
  const { claimId, revision, version, targets } = parsed.value;
  const opened = await openClaim(context, claimId, "article.read");
  if (!opened.ok) return opened;
  const head = opened.value;
  const viewer = viewerId(context);
  const [row, desk] = await Promise.all([
    findFullClaimRow(context.db, claimId, head.version.id),
    findReviewDesk(context.db, claimId, viewer),
  ]);
  if (row === null || desk === null) return noSuchClaim();
  const own = row.submissions.find(({ authorId }) => authorId === viewer) ?? null;
  // Who recused themselves after a review gives no new one; an editor among them still confirms the claim.
  const affirmable = desk.recused ? null : own;
  if (!canConfirm(context.actor, head.desk.id, { isAuthor: affirmable !== null })) {
    if (isReadOnly(context)) return forbidden(context);
    return own !== null && desk.recused ? refuseReview("recused") : notYours();
  }
  if (version !== undefined && version !== head.newestVersion) return versionConflict(head);
  if (row.revision !== revision || row.withdrawn) return claimConflict(context, head, claimId);
  const unanswered = row.targets.find(({ id, state }) => state === "changed" && !targets.some((t) => t.id === id));
  if (unanswered !== undefined) return notAnswered(unanswered.exact);
  const moved = await moveTargets(context, head, row.targets, targets);
  if (!moved.ok) return moved;
  const statement = parsed.value.statement ?? row.statement;
  const words = wordsAfter(row, statement, moved.value);
  if (liveTargets(words.targets).length === 0) return nowhere();
  const mayDecide = mayDecideClaim(context.actor, head.desk, { hasReviewed: own !== null });
  const decision = mayDecide ? decisionToAffirm(row, desk, words) : null;
  const isAffirming = decision !== null || (affirmable !== null && isStale(affirmable, words));
  if (!needsConfirming(row) && targets.length === 0 && statement === row.statement && !isAffirming) {
    return done(viewClaim(row, head.desk.policy, viewer));
  }
  const affirm =
    affirmable === null
      ? {}
      : {
          affirm: {
            authorId: affirmable.authorId,
            submissionId: affirmable.id,
            words: wordsToRate(words),
            blind: affirmable.blind && hasSeenNobody(desk, affirmable.authorId),
          },
        };
  return changeClaim(context, {
    head,
    claimId,
    revision,
    type: "claim.confirmed",
    changes: statement === row.statement ? {} : { statement },
    ...(targets.length === 0 ? {} : { places: moved.value }),
    ...affirm,
    ...(decision === null || viewer === null ? {} : { affirmDecision: { ...decision, decidedById: viewer } }),
  });
}

/** The standing decision, to be made anew on the claim's words after the change; `null` when there is none, or it speaks of them already. */
function decisionToAffirm(row: FullClaimRow, desk: ReviewDesk, after: ClaimWords) {
  const { decision } = row;
  if (decision === null || decision.outcome === "sent_back" || !isStale(decision, after)) return null;
  const { rating, outcome, summary, submissionIds } = decision;
  const ratingId = desk.scale.ratings.find(({ code }) => code === rating?.code)?.id ?? null;
  if (outcome === "verdict" && ratingId === null) return null;
  const submissions = row.submissions.filter(({ id }) => submissionIds.includes(id));
  return { claimId: row.id, outcome, summary, submissions, words: wordsToRate(after), ratingId, threadId: null };
}

/** The claim's words once the change is made. */
function wordsAfter(row: FullClaimRow, statement: string, { written, dropped }: PlaceChange): ClaimWords {
  const placed = new Map(written.map(({ target }) => [target.id, target]));
  const lost = new Set(dropped.map(({ id }) => id));
  return {
    statement,
    targets: row.targets.filter(({ id }) => !lost.has(id)).map((target) => placed.get(target.id) ?? target),
  };
}

function notYours() {
  return refuse(
    "forbidden",
    "A verdict is confirmed by who gave it, or by an editor. You may review the claim yourself, or change where it stands.",
  );
}

/** A verdict cannot stand on words that the article does not say. */
function nowhere() {
  const message =
    "The claim's words are no longer in the text. Say where they are now; if the article does not claim this any more, withdraw the claim.";
  return refuse("invalid_input", message, { errors: [{ path: "targets", message }] });
}

function notAnswered(words: string) {
  const message = `Say what becomes of “${words.slice(0, 80)}”: accept these words, move the place, or drop it.`;
  return refuse("invalid_input", message, { errors: [{ path: "targets", message }] });
}
