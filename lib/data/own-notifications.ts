import type { NotificationKind } from "@/lib/core/notify/notification-sentence";
import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";

/** A notification with what it tells of, as it is now. */
export type NotificationRow = {
  id: string;
  kind: NotificationKind;
  actorId: string | null;
  /** Of a person who is gone: `null`. */
  actorName: string | null;
  articleId: string;
  articleTitle: string;
  claimId: string | null;
  claimNumber: number | null;
  claimStatement: string | null;
  commentId: string | null;
  createdAt: Date;
  readAt: Date | null;
};

export type NotificationCursor = { createdAt: Date; id: string };

/** Whose notifications, and on which desks they may read articles; `null`: on every desk. */
export type Reader = { userId: string; deskIds: readonly string[] | null };

const COLUMNS = Prisma.sql`n.id, n.kind::text AS kind, n."actorId", u.name AS "actorName", n."articleId", a.title AS "articleTitle",
  c.id AS "claimId", c.number AS "claimNumber", c.statement AS "claimStatement", n."commentId", n."createdAt", n."readAt"`;

const TABLES = Prisma.sql`"Notification" n JOIN "Article" a ON a.id = n."articleId"
  LEFT JOIN "Claim" c ON c.id = n."claimId" LEFT JOIN "User" u ON u.id = n."actorId"`;

/** What of a person's notifications they may still read. The desk is the article's present one. */
const readable = ({ userId, deskIds }: Reader) =>
  deskIds === null
    ? Prisma.sql`n."userId" = ${userId}`
    : Prisma.sql`n."userId" = ${userId} AND a."deskId" = ANY(${[...deskIds]}::text[])`;

/** Newest first, after `after`. */
export async function listNotificationRows(
  db: Transaction,
  reader: Reader,
  { after, limit }: { after: NotificationCursor | null; limit: number },
): Promise<NotificationRow[]> {
  const older =
    after === null
      ? Prisma.empty
      : Prisma.sql`AND (n."createdAt", n.id) < (${after.createdAt}::timestamptz, ${after.id})`;
  return db.$queryRaw<NotificationRow[]>`
    SELECT ${COLUMNS} FROM ${TABLES} WHERE ${readable(reader)} ${older} ORDER BY n."createdAt" DESC, n.id DESC LIMIT ${limit}`;
}

/** One of a person's notifications. */
export async function findNotificationRow(
  db: Transaction,
  reader: Reader,
  id: string,
): Promise<NotificationRow | null> {
  const rows = await db.$queryRaw<
    NotificationRow[]
  >`SELECT ${COLUMNS} FROM ${TABLES} WHERE ${readable(reader)} AND n.id = ${id}`;
  return rows[0] ?? null;
}

export async function countUnread(db: Transaction, reader: Reader): Promise<number> {
  const rows = await db.$queryRaw<{ unread: number }[]>`
    SELECT count(*)::int AS unread FROM "Notification" n JOIN "Article" a ON a.id = n."articleId"
    WHERE ${readable(reader)} AND n."readAt" IS NULL`;
  return rows[0]?.unread ?? 0;
}

/** Marks some of a person's unread notifications read. */
export async function markRead(tx: Transaction, userId: string, ids: readonly string[], now: Date): Promise<void> {
  await tx.notification.updateMany({ where: { userId, readAt: null, id: { in: [...ids] } }, data: { readAt: now } });
}

/** Marks everything read up to and with one of a person's notifications; `false` when it is not theirs. */
export async function markReadUpTo(tx: Transaction, userId: string, id: string, now: Date): Promise<boolean> {
  const last = await tx.notification.findFirst({ where: { id, userId }, select: { createdAt: true } });
  if (last === null) return false;
  const { createdAt } = last;
  await tx.notification.updateMany({
    where: { userId, readAt: null, OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lte: id } }] },
    data: { readAt: now },
  });
  return true;
}
