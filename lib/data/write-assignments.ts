import type { AssignmentMethod, AssignmentStatus } from "@/lib/core/review/assignment";
import type { Transaction } from "@/lib/database/client";
import type { EventStamp } from "./events";

/** Somebody to be asked to review a claim, or (`claimId: null`) an article. */
export type NewAssignment = { claimId: string | null; assigneeId: string };

type Shared = { articleId: string; method: AssignmentMethod; assignedById: string; dueAt: Date | null };

/** Makes assignments active, those that were withdrawn before anew; in one statement. Returns their ids in no order. */
export async function insertAssignments(
  tx: Transaction,
  stamp: EventStamp,
  { articleId, method, assignedById, dueAt }: Shared,
  assignments: readonly NewAssignment[],
): Promise<({ id: string } & NewAssignment)[]> {
  if (assignments.length === 0) return [];
  const rows = assignments.map(({ claimId, assigneeId }) => ({ id: stamp.ids(), claimId, assigneeId }));
  return tx.$queryRaw<({ id: string } & NewAssignment)[]>`
    INSERT INTO "Assignment" AS known (id, "articleId", "claimId", "scopeId", "assigneeId", method, status, "dueAt", revision, "assignedById", "createdAt", "updatedAt")
    SELECT g.id, ${articleId}, g."claimId", coalesce(g."claimId", ${articleId}), g."assigneeId", ${method}::"AssignmentMethod", 'active', ${dueAt}, 1, ${assignedById}, ${stamp.now}, ${stamp.now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g(id text, "claimId" text, "assigneeId" text)
    ON CONFLICT ("scopeId", "assigneeId") DO UPDATE
    SET status = 'active', method = excluded.method, reason = NULL, "dueAt" = excluded."dueAt", revision = known.revision + 1,
      "assignedById" = excluded."assignedById", "updatedAt" = excluded."updatedAt"
    RETURNING id, "claimId", "assigneeId"`;
}

/** Gives assignments another due date. */
export async function setDueDates(
  tx: Transaction,
  stamp: EventStamp,
  ids: readonly string[],
  dueAt: Date | null,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.assignment.updateMany({
    where: { id: { in: [...ids] } },
    data: { dueAt, revision: { increment: 1 }, updatedAt: stamp.now },
  });
}

/** Changes one assignment that is still at `revision`; `false` when it is not: then nothing was written. */
export async function updateAssignment(
  tx: Transaction,
  stamp: EventStamp,
  { id, revision }: { id: string; revision: number },
  changes: { status?: AssignmentStatus; dueAt?: Date | null; reason?: string | null },
): Promise<boolean> {
  const { count } = await tx.assignment.updateMany({
    where: { id, revision },
    data: { ...changes, revision: { increment: 1 }, updatedAt: stamp.now },
  });
  return count === 1;
}

/** Writes down that somebody recused themselves from a claim, or (`claimId: null`) an article, assigned or not. Returns the row's id. */
export async function writeRecusal(
  tx: Transaction,
  stamp: EventStamp,
  recusal: { articleId: string; claimId: string | null; userId: string; reason: string },
): Promise<string> {
  const { articleId, claimId, userId, reason } = recusal;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "Assignment" AS known (id, "articleId", "claimId", "scopeId", "assigneeId", method, status, reason, revision, "createdAt", "updatedAt")
    VALUES (${stamp.ids()}, ${articleId}, ${claimId}, ${claimId ?? articleId}, ${userId}, 'by_hand', 'recused', ${reason}, 1, ${stamp.now}, ${stamp.now})
    ON CONFLICT ("scopeId", "assigneeId") DO UPDATE
    SET status = 'recused', reason = excluded.reason, revision = known.revision + 1, "updatedAt" = excluded."updatedAt",
      "assignedById" = CASE WHEN known.status = 'active' THEN known."assignedById" END,
      "dueAt" = CASE WHEN known.status = 'active' THEN known."dueAt" END
    RETURNING id`;
  const row = rows[0];
  if (row === undefined) throw new Error("the recusal was not written");
  return row.id;
}
