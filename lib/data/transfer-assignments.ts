import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { CAN_REVIEW } from "./can-review";
import type { EventStamp } from "./events";

/** Something a person is asked to review, and what keeps another from taking it over. */
export type OpenAssignment = {
  id: string;
  deskId: string;
  deskName: string;
  articleId: string;
  articleTitle: string;
  /** `null`: every claim of the article. */
  claimId: string | null;
  claimNumber: number | null;
  scopeId: string;
  method: "by_hand" | "round_robin" | "lowest_load";
  dueAt: Date | null;
  /** What the receiver has on the same scope. */
  receiverStatus: "active" | "recused" | "withdrawn" | null;
  /** The receiver recused themselves from the claim, or from the whole article. */
  receiverRecused: boolean;
  /** The claim's standing decision is the receiver's. */
  receiverDecided: boolean;
  /** The receiver reviews on this desk: by their role there, or as an admin. */
  receiverReviews: boolean;
};

/**
 * What `userId` is asked to review, on one desk or (`null`) on all, seen from `toUserId`; locked until the transaction ends. Their
 * articles are locked first, in order, as everything that changes assignments does: so nobody waits for each other.
 */
export async function lockOpenAssignments(
  tx: Transaction,
  { userId, toUserId, deskId }: { userId: string; toUserId: string; deskId: string | null },
): Promise<OpenAssignment[]> {
  const there = deskId === null ? Prisma.empty : Prisma.sql`AND d.id = ${deskId}`;
  await tx.$queryRaw`
    SELECT a.id FROM "Article" a JOIN "Desk" d ON d.id = a."deskId"
    WHERE a.id IN (SELECT "articleId" FROM "Assignment" WHERE "assigneeId" = ${userId} AND status = 'active') ${there}
    ORDER BY a.id FOR UPDATE OF a`;
  return tx.$queryRaw<OpenAssignment[]>`
    SELECT n.id, d.id AS "deskId", d.name AS "deskName", a.id AS "articleId", a.title AS "articleTitle", n."claimId",
      c.number AS "claimNumber", n."scopeId", n.method::text AS method, n."dueAt", r.status::text AS "receiverStatus",
      EXISTS (SELECT 1 FROM "Assignment" x WHERE x."assigneeId" = ${toUserId} AND x.status = 'recused'
        AND x."scopeId" IN (n."scopeId", a.id)) AS "receiverRecused",
      coalesce((SELECT e.outcome <> 'sent_back' AND e."decidedById" = ${toUserId}
        FROM "Decision" e WHERE e."claimId" = n."claimId" ORDER BY e.number DESC LIMIT 1), false) AS "receiverDecided",
      EXISTS (SELECT 1 FROM "User" u LEFT JOIN "Membership" m ON m."userId" = u.id AND m."deskId" = d.id
        WHERE u.id = ${toUserId} AND ${CAN_REVIEW}) AS "receiverReviews"
    FROM "Assignment" n JOIN "Article" a ON a.id = n."articleId" JOIN "Desk" d ON d.id = a."deskId"
    LEFT JOIN "Claim" c ON c.id = n."claimId"
    LEFT JOIN "Assignment" r ON r."scopeId" = n."scopeId" AND r."assigneeId" = ${toUserId}
    WHERE n."assigneeId" = ${userId} AND n.status = 'active' ${there}
    ORDER BY a."createdAt", a.id, c.number
    FOR UPDATE OF n`;
}

/**
 * Withdraws assignments and makes the receiver's of those they are not asked for already, and tells them of each.
 * Returns how many are the receiver's now that were not before.
 */
export async function moveAssignments(
  tx: Transaction,
  stamp: EventStamp,
  { assignments, toUserId }: { assignments: readonly OpenAssignment[]; toUserId: string },
): Promise<number> {
  await tx.assignment.updateMany({
    where: { id: { in: assignments.map(({ id }) => id) } },
    data: { status: "withdrawn", revision: { increment: 1 }, updatedAt: stamp.now },
  });
  const news = assignments.filter(({ receiverStatus }) => receiverStatus !== "active");
  if (news.length === 0) return 0;
  const rows = news.map((assignment) => ({ ...assignment, id: stamp.ids() }));
  // Whoever recused themselves while this was under way stays so, as if they had done it right after.
  const written = await tx.$queryRaw<{ scopeId: string }[]>`
    INSERT INTO "Assignment" AS own (id, "articleId", "claimId", "scopeId", "assigneeId", method, status, "dueAt", revision, "assignedById", "createdAt", "updatedAt")
    SELECT g.id, g."articleId", g."claimId", g."scopeId", ${toUserId}, g.method, 'active', g."dueAt", 1, ${stamp.actorId}, ${stamp.now}, ${stamp.now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g(
      id text, "articleId" text, "claimId" text, "scopeId" text, method "AssignmentMethod", "dueAt" timestamptz)
    ON CONFLICT ("scopeId", "assigneeId") DO UPDATE
    SET status = 'active', method = excluded.method, "dueAt" = excluded."dueAt", reason = NULL, revision = own.revision + 1,
      "assignedById" = excluded."assignedById", "updatedAt" = excluded."updatedAt"
    WHERE own.status <> 'recused' RETURNING own."scopeId"`;
  const moved = new Set(written.map(({ scopeId }) => scopeId));
  if (toUserId === stamp.actorId) return moved.size;
  await tx.notification.createMany({
    data: news
      .filter(({ scopeId }) => moved.has(scopeId))
      .map(({ deskId, articleId, claimId }) => ({
        id: stamp.ids(),
        userId: toUserId,
        kind: "assigned" as const,
        deskId,
        articleId,
        ...(claimId === null ? {} : { claimId }),
        actorId: stamp.actorId,
        createdAt: stamp.now,
      })),
  });
  return moved.size;
}

/** How much a person is asked to review on each desk, however far they are with it. */
export async function countOpenAssignments(
  db: Transaction,
  userId: string,
): Promise<{ id: string; name: string; open: number }[]> {
  return db.$queryRaw`
    SELECT d.id, d.name, count(*)::int AS open
    FROM "Assignment" n JOIN "Article" a ON a.id = n."articleId" JOIN "Desk" d ON d.id = a."deskId"
    WHERE n."assigneeId" = ${userId} AND n.status = 'active'
    GROUP BY d.id ORDER BY d."createdAt", d.id`;
}

/** Active people other than `userId` who review on one of the desks. */
export async function listReceivers(
  db: Transaction,
  { userId, deskIds, limit }: { userId: string; deskIds: string[]; limit: number },
): Promise<{ id: string; name: string; email: string }[]> {
  return db.user.findMany({
    where: {
      id: { not: userId },
      deactivatedAt: null,
      OR: [{ isAdmin: true }, { memberships: { some: { deskId: { in: deskIds }, role: { not: "observer" } } } }],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: limit,
    select: { id: true, name: true, email: true },
  });
}
