import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import type { AssignmentRow } from "@/lib/data/assignment-rows";
import { type AssignmentList, ListAssignmentsInput } from "@/lib/schemas/assignment";
import type { BoardClaim } from "./assignment-board";
import { assignmentViewer } from "./assignment-view";
import type { Context } from "./context";
import { openArticle } from "./open-article";
import { parseInput } from "./parse";
import { readBoard } from "./read-board";
import { reviewerProgress } from "./reviewer-progress";
import { viewerId } from "./viewer-id";

/** Who is asked to review what on an article, one page of it, and how far each reviewer is as the actor may know it. */
export async function listAssignments(
  context: Context,
  input: z.input<typeof ListAssignmentsInput>,
): Promise<Result<AssignmentList>> {
  const parsed = parseInput(ListAssignmentsInput, input);
  if (!parsed.ok) return parsed;
  const { articleId, limit, cursor } = parsed.value;
  const opened = await openArticle(context, articleId, "article.read");
  if (!opened.ok) return opened;
  const board = await readBoard(context.db, opened.value, viewerId(context));
  const start = Number(cursor ?? 0);
  const end = start + limit;
  return done({
    items: inReadingOrder(board.assignments, board.claims)
      .slice(start, end)
      .map(assignmentViewer(context, opened.value, board.claims)),
    nextCursor: end < board.assignments.length ? String(end) : null,
    reviewers: reviewerProgress(board, context.now),
  });
}

/** Whole-article ones first, then claim by claim; of one claim as they come: by name. */
function inReadingOrder(assignments: readonly AssignmentRow[], claims: readonly BoardClaim[]): AssignmentRow[] {
  const place = new Map(claims.map(({ id }, index) => [id, index]));
  const placeOf = ({ claimId }: AssignmentRow) => (claimId === null ? -1 : (place.get(claimId) ?? claims.length));
  return [...assignments].sort((a, b) => placeOf(a) - placeOf(b));
}
