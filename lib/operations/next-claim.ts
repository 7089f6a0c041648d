import { done, type Result } from "@/lib/core/result";
import { claimOrder } from "@/lib/core/review/claim-order";
import { can, mayDecideClaim } from "@/lib/core/review/policy";
import { isStale, needsConfirming } from "@/lib/core/review/standing";
import { type ClaimRow, listClaimRows, type SubmissionRow } from "@/lib/data/claims";
import { listOwnAssignments } from "@/lib/data/own-assignments";
import { ClaimReference } from "@/lib/schemas/claim";
import { claimState, isRejected } from "./claim-state";
import type { Context } from "./context";
import { noSuchClaim, openClaim } from "./open-article";
import { parseInput } from "./parse";
import { viewerId } from "./viewer-id";
import { waitingFor } from "./waiting-for";

/** Where one came from, and where one goes on; `null` when nothing waits. */
export type NextClaim = { articleId: string; number: number; next: { id: string; number: number } | null };

/** The claim that waits for the actor's review after this one, in reading order and then from the article's start; `null` when none does. */
export async function nextClaim(context: Context, input: { claimId: string }): Promise<Result<NextClaim>> {
  return nextThat(context, input, (_row, { waits }) => waits);
}

/** As `nextClaim`, for claims that wait for the actor's word that they stand: their own verdict or, for who may decide, the desk's decision is stale, or, for an editor, other words took a place. */
export async function nextToConfirm(context: Context, input: { claimId: string }): Promise<Result<NextClaim>> {
  return nextThat(
    context,
    input,
    (row, { own, recused, mayConfirm, mayDecide }) =>
      (own !== undefined && !recused && isStale(own, row)) ||
      (mayDecide && hasStaleDecision(row)) ||
      (mayConfirm && needsConfirming(row)),
  );
}

/** The viewer's own submission, whether they recused themselves since, whether the claim waits for one of theirs, and what they may do with it. */
type Viewed = {
  own: SubmissionRow | undefined;
  recused: boolean;
  waits: boolean;
  mayConfirm: boolean;
  mayDecide: boolean;
};

const hasStaleDecision = (row: ClaimRow): boolean =>
  row.decision !== null && row.decision.outcome !== "sent_back" && isStale(row.decision, row);

async function nextThat(
  context: Context,
  input: { claimId: string },
  isNext: (row: ClaimRow, viewer: Viewed) => boolean,
): Promise<Result<NextClaim>> {
  const parsed = parseInput(ClaimReference, input);
  if (!parsed.ok) return parsed;
  const opened = await openClaim(context, parsed.value.claimId, "article.read");
  if (!opened.ok) return opened;
  const head = opened.value;
  const viewer = viewerId(context);
  const [claims, [assignments]] = await Promise.all([
    listClaimRows(context.db, head.id, head.version.id),
    listOwnAssignments(context.db, [head.id], viewer),
  ]);
  const { waits, isRecused } = waitingFor(assignments);
  const rows = claims.sort(claimOrder);
  const here = rows.findIndex(({ id }) => id === parsed.value.claimId);
  const current = rows[here];
  if (current === undefined) return noSuchClaim();
  const mayConfirm = can(context.actor, "claim.confirm", head.desk.id);
  const next = [...rows.slice(here + 1), ...rows.slice(0, here)].find((row) => {
    const own = row.submissions.find(({ authorId }) => authorId === viewer);
    if (row.withdrawn || isRejected(row)) return false;
    const { status } = claimState(row, head.desk.policy, viewer);
    const mine = own !== undefined;
    return isNext(row, {
      own,
      recused: isRecused(row.id),
      waits: waits({ id: row.id, status, mine }),
      mayConfirm,
      mayDecide: mayDecideClaim(context.actor, head.desk, { hasReviewed: mine }),
    });
  });
  return done({
    articleId: head.id,
    number: current.number,
    next: next === undefined ? null : { id: next.id, number: next.number },
  });
}
