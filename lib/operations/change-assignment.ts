import type { z } from "zod";
import type { Result } from "@/lib/core/result";
import type { AssignmentStatus } from "@/lib/core/review/assignment";
import { can } from "@/lib/core/review/policy";
import type { ArticleHead } from "@/lib/data/article-head";
import type { AssignmentRow } from "@/lib/data/assignment-rows";
import { appendEvent } from "@/lib/data/events";
import { lockArticle } from "@/lib/data/lock-article";
import { updateAssignment } from "@/lib/data/write-assignments";
import { type AssignmentView, ChangeAssignmentInput, SeenAssignment } from "@/lib/schemas/assignment";
import type { Context } from "./context";
import { refusePast } from "./due-date";
import { forbidden } from "./open-article";
import { assignmentConflict, getAssignmentView, openAssignment } from "./open-assignment";
import { parseInput } from "./parse";
import { stampOf } from "./stamp";
import { viewerId } from "./viewer-id";

/** Gives an active assignment another due date, or none. Errors: `forbidden`, `invalid_input`, `conflict` with the assignment as it is now. */
export async function changeAssignment(
  context: Context,
  input: z.input<typeof ChangeAssignmentInput>,
): Promise<Result<AssignmentView>> {
  const parsed = parseInput(ChangeAssignmentInput, input);
  if (!parsed.ok) return parsed;
  const { assignmentId, revision, dueAt } = parsed.value;
  const opened = await openAssignment(context, assignmentId, "assignment.make");
  if (!opened.ok) return opened;
  const past = refusePast(context, dueAt);
  if (past !== null) return past;
  return changeRow(context, opened.value, {
    from: "active",
    revision,
    type: "assignment.changed",
    changes: { dueAt: dueAt === null ? null : new Date(dueAt) },
    payload: { dueAt },
  });
}

/** Takes an active assignment back; what the person wrote stays theirs. Errors: `forbidden`, `conflict`. */
export async function withdrawAssignment(
  context: Context,
  input: z.input<typeof SeenAssignment>,
): Promise<Result<AssignmentView>> {
  const parsed = parseInput(SeenAssignment, input);
  if (!parsed.ok) return parsed;
  const opened = await openAssignment(context, parsed.value.assignmentId, "assignment.make");
  if (!opened.ok) return opened;
  return changeRow(context, opened.value, {
    from: "active",
    revision: parsed.value.revision,
    type: "assignment.withdrawn",
    changes: { status: "withdrawn" },
    payload: {},
  });
}

/**
 * Takes a recusal back, for the person themselves or by an editor: who was assigned before is assigned again.
 * Errors: `forbidden`, `conflict`.
 */
export async function resumeAssignment(
  context: Context,
  input: z.input<typeof SeenAssignment>,
): Promise<Result<AssignmentView>> {
  const parsed = parseInput(SeenAssignment, input);
  if (!parsed.ok) return parsed;
  const opened = await openAssignment(context, parsed.value.assignmentId, "article.read");
  if (!opened.ok) return opened;
  const { head, row } = opened.value;
  const isOwn = row.assigneeId === viewerId(context);
  if (!can(context.actor, isOwn ? "review.write" : "assignment.make", head.desk.id)) return forbidden(context);
  const status = row.assignedById === null ? "withdrawn" : "active";
  return changeRow(context, opened.value, {
    from: "recused",
    revision: parsed.value.revision,
    type: "assignment.resumed",
    changes: { status, reason: null },
    payload: { status },
  });
}

type Change = {
  /** Where it must stand. */
  from: AssignmentStatus;
  revision: number;
  type: "assignment.changed" | "assignment.withdrawn" | "assignment.resumed";
  changes: Parameters<typeof updateAssignment>[3];
  payload: { dueAt?: string | null; status?: AssignmentStatus };
};

async function changeRow(
  context: Context,
  { head, row }: { head: ArticleHead; row: AssignmentRow },
  { from, revision, type, changes, payload }: Change,
): Promise<Result<AssignmentView>> {
  if (row.status !== from) return assignmentConflict(context, head, row.id);
  const stamp = stampOf(context);
  const isChanged = await context.db.$transaction(async (tx) => {
    await lockArticle(tx, head.id);
    // A status never changes without the revision.
    if (revision !== row.revision || !(await updateAssignment(tx, stamp, { id: row.id, revision }, changes)))
      return false;
    await appendEvent(tx, stamp, {
      chain: head.desk.id,
      type,
      articleId: head.id,
      ...(row.claimId === null ? {} : { claimId: row.claimId }),
      subjectId: row.id,
      payload: { assigneeId: row.assigneeId, ...payload },
    });
    return true;
  });
  return isChanged ? getAssignmentView(context, head, row.id) : assignmentConflict(context, head, row.id);
}
