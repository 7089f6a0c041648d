import { type ClaimAssignees, claimAssignees } from "@/lib/core/review/claim-assignees";
import { claimOrder } from "@/lib/core/review/claim-order";
import { isSettled } from "@/lib/core/review/waiting";
import type { ArticleHead } from "@/lib/data/article-head";
import type { AssignmentRow } from "@/lib/data/assignment-rows";
import type { ClaimRow } from "@/lib/data/claims";
import { claimState } from "./claim-state";

/** One live claim, with who is to review it and whose review one viewer knows to be in. */
export type BoardClaim = Pick<ClaimRow, "id" | "number" | "statement"> & {
  /** Whether the desk has settled it: nothing waits for a review then. */
  settled: boolean;
  /** Who made the newest decision, on earlier words too: they cannot submit a review (`reviewRefusal`). */
  decidedBy: string | null;
  assigned: ReadonlySet<string>;
  recused: ReadonlySet<string>;
  /** Whose review the viewer knows to be in: on a blind desk nobody else's until the policy's number is. */
  submitted: ReadonlySet<string>;
};

/** Who reviews what on an article, as one viewer may know it. */
export type AssignmentBoard = {
  /** In reading order. */
  claims: BoardClaim[];
  /** Withdrawn ones, and those of claims that are not live, left out. */
  assignments: AssignmentRow[];
};

/** Brings claims and assignments of an article together for a viewer (`null`: what everybody on the desk may know). */
export function assignmentBoard(
  head: ArticleHead,
  rows: readonly ClaimRow[],
  assignments: readonly AssignmentRow[],
  viewerId: string | null,
): AssignmentBoard {
  const assignees = claimAssignees(assignments);
  const claims = rows
    .filter((row) => !row.withdrawn)
    .sort(claimOrder)
    .map((row) => boardClaim(head, row, assignees, viewerId));
  const live = new Set(claims.map(({ id }) => id));
  return {
    claims,
    assignments: assignments.filter(
      ({ status, claimId }) => status !== "withdrawn" && (claimId === null || live.has(claimId)),
    ),
  };
}

function boardClaim(head: ArticleHead, row: ClaimRow, assignees: ClaimAssignees, viewerId: string | null): BoardClaim {
  const { status, visible } = claimState(row, head.desk.policy, viewerId);
  const { id, number, statement, decision } = row;
  return {
    id,
    number,
    statement,
    settled: isSettled(status),
    decidedBy: decision === null || decision.outcome === "sent_back" ? null : decision.decidedById,
    assigned: assignees.assignedTo(id),
    recused: assignees.recusedFrom(id),
    submitted: new Set(visible.map(({ authorId }) => authorId)),
  };
}

/** Until when somebody's review of a claim is due: the claim's own date, else the article's. */
export function dueDates(assignments: readonly AssignmentRow[]): (claimId: string, assigneeId: string) => Date | null {
  const dates = new Map(
    assignments
      .filter(({ status }) => status === "active")
      .map(({ claimId, assigneeId, dueAt }) => [`${claimId ?? ""} ${assigneeId}`, dueAt]),
  );
  return (claimId, assigneeId) => dates.get(`${claimId} ${assigneeId}`) ?? dates.get(` ${assigneeId}`) ?? null;
}

/** Whether somebody's review of a claim still waits, as far as the viewer knows. */
export const isWaiting = ({ settled, submitted }: BoardClaim, assigneeId: string): boolean =>
  !settled && !submitted.has(assigneeId);
