import { can } from "@/lib/core/review/policy";
import type { ArticleHead } from "@/lib/data/article-head";
import type { AssignmentRow } from "@/lib/data/assignment-rows";
import type { AssignmentView } from "@/lib/schemas/assignment";
import { type BoardClaim, isWaiting } from "./assignment-board";
import type { Context } from "./context";
import { viewerId } from "./viewer-id";

/** Makes views of assignments for the actor, who sees the reasons of recusals only as an editor, and their own. `claims`: those that the assignments may be for. */
export function assignmentViewer(context: Context, head: ArticleHead, claims: readonly BoardClaim[]) {
  const seesReasons = can(context.actor, "assignment.make", head.desk.id) || isReadOnlyEditor(context, head);
  const viewer = viewerId(context);
  const byId = new Map(claims.map((claim) => [claim.id, [claim]]));
  return (row: AssignmentRow): AssignmentView => {
    const { id, articleId, claimId, assigneeId, method, status, dueAt, revision, createdAt } = row;
    const covered = claimId === null ? claims : (byId.get(claimId) ?? []);
    const theirs = covered.filter((one) => one.assigned.has(assigneeId));
    const waiting = theirs.filter((one) => isWaiting(one, assigneeId)).length;
    return {
      id,
      articleId,
      claim:
        claimId === null || row.claimNumber === null || row.claimStatement === null
          ? null
          : { id: claimId, number: row.claimNumber, statement: row.claimStatement },
      assignee: { id: assigneeId, name: row.assigneeName, available: row.available },
      assignedBy:
        row.assignedById === null || row.assignedByName === null
          ? null
          : { id: row.assignedById, name: row.assignedByName },
      method,
      status,
      reason: seesReasons || assigneeId === viewer ? row.reason : null,
      dueAt: dueAt?.toISOString() ?? null,
      claims: theirs.length,
      done: theirs.filter((one) => one.submitted.has(assigneeId)).length,
      overdue: status === "active" && dueAt !== null && dueAt < context.now && waiting > 0,
      revision,
      createdAt: createdAt.toISOString(),
    };
  };
}

/** An editor's token that may only read shows what its owner may see. */
const isReadOnlyEditor = ({ actor }: Context, head: ArticleHead): boolean =>
  actor.kind === "user" && actor.readOnly && can({ ...actor, readOnly: false }, "assignment.make", head.desk.id);
