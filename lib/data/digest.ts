import type { NotificationKind } from "@/lib/core/notify/notification-sentence";
import type { Transaction } from "@/lib/database/client";

/** Notifications that one round takes at most. */
const MOST = 1_000;

/**
 * Takes what is unread and was not mailed for this round: of several app instances each gets other rows, and what was taken is
 * marked as mailed at `now`. Only of people who want mail and are still here.
 */
export async function takeUnmailed(
  db: Transaction,
  { now, after, before }: { now: Date; after: Date; before: Date },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH taken AS MATERIALIZED (
      SELECT n.id FROM "Notification" n JOIN "User" u ON u.id = n."userId"
      WHERE n."mailedAt" IS NULL AND n."readAt" IS NULL AND n."createdAt" > ${after} AND n."createdAt" <= ${before}
        AND u."mailDigest" AND u."deactivatedAt" IS NULL
      ORDER BY n."createdAt", n.id LIMIT ${MOST} FOR UPDATE OF n SKIP LOCKED
    )
    UPDATE "Notification" n SET "mailedAt" = ${now} FROM taken WHERE n.id = taken.id AND n."mailedAt" IS NULL RETURNING n.id`;
  return rows.map(({ id }) => id);
}

/** Gives back what could not be mailed, for a later round. */
export async function giveBackUnmailed(db: Transaction, ids: readonly string[]): Promise<void> {
  await db.notification.updateMany({ where: { id: { in: [...ids] } }, data: { mailedAt: null } });
}

export type DigestRow = {
  id: string;
  userId: string;
  userName: string;
  userEmail: string;
  kind: NotificationKind;
  actorName: string | null;
  articleTitle: string;
  claimNumber: number | null;
};

/** What the notifications tell, oldest first; those about articles their person may no longer read are left out. */
export async function listDigestRows(db: Transaction, ids: readonly string[]): Promise<DigestRow[]> {
  return db.$queryRaw<DigestRow[]>`
    SELECT n.id, p.id AS "userId", p.name AS "userName", p.email AS "userEmail", n.kind::text AS kind, u.name AS "actorName",
      a.title AS "articleTitle", c.number AS "claimNumber"
    FROM "Notification" n JOIN "User" p ON p.id = n."userId" JOIN "Article" a ON a.id = n."articleId"
      LEFT JOIN "Claim" c ON c.id = n."claimId" LEFT JOIN "User" u ON u.id = n."actorId"
    WHERE n.id = ANY(${[...ids]}::text[])
      AND (p."isAdmin" OR EXISTS (SELECT 1 FROM "Membership" m WHERE m."userId" = p.id AND m."deskId" = a."deskId"))
    ORDER BY n."createdAt", n.id`;
}
