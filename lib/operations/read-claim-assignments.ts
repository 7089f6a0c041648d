import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { can } from "@/lib/core/review/policy";
import { listClaimAssignmentRows } from "@/lib/data/assignment-rows";
import { findFullClaimRow } from "@/lib/data/claims";
import type { AssignmentView } from "@/lib/schemas/assignment";
import { ClaimReference } from "@/lib/schemas/claim";
import { assignmentBoard, dueDates } from "./assignment-board";
import { assignmentViewer } from "./assignment-view";
import type { Context } from "./context";
import { noSuchClaim, openClaim } from "./open-article";
import { parseInput } from "./parse";
import { viewerId } from "./viewer-id";

/** Somebody who is to review a claim, as the viewer may know it. */
export type ClaimAssignee = { id: string; name: string; isKnownDone: boolean; dueAt: string | null; overdue: boolean };

/** What a claim's panel says of who reviews it. */
export type ClaimAssignments = {
  assignees: ClaimAssignee[];
  /** The viewer's own recusals that hold for the claim: from it, or from its article. */
  recusals: AssignmentView[];
  may: { recuse: boolean; assign: boolean };
};

/** Who is asked to review a claim, and what the actor has said of themselves. */
export async function readClaimAssignments(
  context: Context,
  input: z.input<typeof ClaimReference>,
): Promise<Result<ClaimAssignments>> {
  const parsed = parseInput(ClaimReference, input);
  if (!parsed.ok) return parsed;
  const { claimId } = parsed.value;
  const opened = await openClaim(context, claimId, "article.read");
  if (!opened.ok) return opened;
  const head = opened.value;
  const [row, rows] = await Promise.all([
    findFullClaimRow(context.db, claimId, head.version.id),
    listClaimAssignmentRows(context.db, { articleId: head.id, claimId }),
  ]);
  if (row === null) return noSuchClaim();
  const viewer = viewerId(context);
  const { claims, assignments } = assignmentBoard(head, [row], rows, viewer);
  const [claim] = claims;
  const dueAt = dueDates(assignments);
  const people = new Map(assignments.map(({ assigneeId, assigneeName }) => [assigneeId, assigneeName]));
  const own = assignments.filter(({ assigneeId, status }) => status === "recused" && assigneeId === viewer);
  return done({
    assignees: [...people].flatMap(([id, name]): ClaimAssignee[] => {
      if (claim === undefined || !claim.assigned.has(id)) return [];
      const due = dueAt(claimId, id);
      const isKnownDone = claim.submitted.has(id);
      const overdue = due !== null && due < context.now && !isKnownDone && !claim.settled;
      return [{ id, name, isKnownDone, dueAt: due?.toISOString() ?? null, overdue }];
    }),
    recusals: own.map(assignmentViewer(context, head, claims)),
    may: {
      recuse: context.actor.kind === "user" && can(context.actor, "review.write", head.desk.id),
      assign: context.actor.kind === "user" && can(context.actor, "assignment.make", head.desk.id),
    },
  });
}
