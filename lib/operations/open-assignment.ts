import { done, type Problem, type Result, refuse } from "@/lib/core/result";
import type { DeskAction } from "@/lib/core/review/policy";
import type { ArticleHead } from "@/lib/data/article-head";
import { type AssignmentRow, findAssignmentRow } from "@/lib/data/assignment-rows";
import { findFullClaimRow, listClaimRows } from "@/lib/data/claims";
import type { AssignmentView } from "@/lib/schemas/assignment";
import { assignmentBoard } from "./assignment-board";
import { assignmentViewer } from "./assignment-view";
import type { Context } from "./context";
import { openArticle } from "./open-article";
import { viewerId } from "./viewer-id";

/** An assignment with its article, if the actor may do `action` there. Errors: `not_found`, `forbidden`. */
export async function openAssignment(
  context: Context,
  assignmentId: string,
  action: DeskAction,
): Promise<Result<{ head: ArticleHead; row: AssignmentRow }>> {
  const row = await findAssignmentRow(context.db, assignmentId);
  if (row === null) return noSuchAssignment();
  const opened = await openArticle(context, row.articleId, action);
  if (opened.ok) return done({ head: opened.value, row });
  return opened.code === "not_found" ? noSuchAssignment() : opened;
}

const noSuchAssignment = () =>
  refuse("not_found", "There is no such assignment on a desk of yours. Look at the article's list of them.");

/** An assignment as it is now for the actor. */
export async function getAssignmentView(
  context: Context,
  head: ArticleHead,
  assignmentId: string,
): Promise<Result<AssignmentView>> {
  const row = await findAssignmentRow(context.db, assignmentId);
  if (row === null) return noSuchAssignment();
  const rows =
    row.claimId === null
      ? await listClaimRows(context.db, head.id, head.version.id)
      : [await findFullClaimRow(context.db, row.claimId, head.version.id)].filter((claim) => claim !== null);
  const { claims } = assignmentBoard(head, rows, [row], viewerId(context));
  return done(assignmentViewer(context, head, claims)(row));
}

/** The refusal of a change to an assignment that is not as the actor saw it. */
export async function assignmentConflict(context: Context, head: ArticleHead, assignmentId: string): Promise<Problem> {
  const current = await getAssignmentView(context, head, assignmentId);
  if (!current.ok) return current;
  return refuse("conflict", "This assignment has changed since you opened it. Look at it as it is now, then go on.", {
    current: current.value,
  });
}
