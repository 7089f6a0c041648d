import type { z } from "zod";
import { type Result, refuse } from "@/lib/core/result";
import { listClaimAssignmentRows } from "@/lib/data/assignment-rows";
import { findArticleIdOfClaim } from "@/lib/data/claims";
import { appendEvent } from "@/lib/data/events";
import { lockArticle } from "@/lib/data/lock-article";
import { writeRecusal } from "@/lib/data/write-assignments";
import { type AssignmentView, RecuseInput } from "@/lib/schemas/assignment";
import type { Context } from "./context";
import { noSuchClaim, openArticle } from "./open-article";
import { getAssignmentView } from "./open-assignment";
import { parseInput } from "./parse";
import { stampOf } from "./stamp";

/**
 * The actor's own word that they should not review a claim, or an article, whether or not they are assigned; said once more it
 * changes nothing. From then on they cannot submit there. Errors: `forbidden`, `not_found`, `invalid_input`.
 */
export async function recuse(context: Context, input: z.input<typeof RecuseInput>): Promise<Result<AssignmentView>> {
  const parsed = parseInput(RecuseInput, input);
  if (!parsed.ok) return parsed;
  const { articleId, claimId = null, reason } = parsed.value;
  const { actor } = context;
  const opened = await openArticle(context, articleId, "review.write");
  if (!opened.ok) return opened;
  if (actor.kind === "system") return refuse("forbidden", "Only people recuse themselves. Name one with --as.");
  if (claimId !== null && (await findArticleIdOfClaim(context.db, claimId)) !== articleId) return noSuchClaim();
  const head = opened.value;
  const stamp = stampOf(context);
  const id = await context.db.$transaction(async (tx) => {
    await lockArticle(tx, head.id);
    const known = await listClaimAssignmentRows(tx, { articleId, claimId: claimId ?? articleId });
    const before = known.find((row) => row.claimId === claimId && row.assigneeId === actor.id);
    if (before?.status === "recused") return before.id;
    const recused = await writeRecusal(tx, stamp, { articleId, claimId, userId: actor.id, reason });
    await appendEvent(tx, stamp, {
      chain: head.desk.id,
      type: "assignment.recused",
      articleId,
      ...(claimId === null ? {} : { claimId }),
      subjectId: recused,
      payload: { assigneeId: actor.id, reason, wasAssigned: before?.status === "active" },
    });
    return recused;
  });
  return getAssignmentView(context, head, id);
}
