import type { Role } from "@/lib/core/review/role";
import type { Transaction } from "@/lib/database/client";
import { UTC } from "./sql-json";

/** A comment with the names of its people. Times are ISO 8601 strings in UTC. */
export type CommentRow = {
  id: string;
  claimId: string;
  threadId: string;
  authorId: string;
  authorName: string;
  body: string;
  mentions: { id: string; name: string }[];
  createdAt: string;
  /** These three: of the first of a thread. */
  isQuestion: boolean;
  resolvedAt: string | null;
  resolvedBy: { id: string; name: string } | null;
};

/** Every comment on a claim: threads in the order they began, the first of each first, then by time. */
export async function listCommentRows(db: Transaction, claimId: string): Promise<CommentRow[]> {
  return db.$queryRaw<CommentRow[]>`
    SELECT c.id, c."claimId", c."threadId", c."authorId", a.name AS "authorName", c.body,
      (SELECT coalesce(json_agg(json_build_object('id', m.id, 'name', m.name) ORDER BY m.name, m.id), '[]'::json)
        FROM "User" m WHERE m.id = ANY(c.mentions)) AS mentions,
      to_char(c."createdAt" AT TIME ZONE 'UTC', ${UTC}) AS "createdAt", c."isQuestion",
      to_char(c."resolvedAt" AT TIME ZONE 'UTC', ${UTC}) AS "resolvedAt",
      CASE WHEN r.id IS NOT NULL THEN json_build_object('id', r.id, 'name', r.name) END AS "resolvedBy"
    FROM "Comment" c JOIN "Comment" t ON t.id = c."threadId" JOIN "User" a ON a.id = c."authorId"
    LEFT JOIN "User" r ON r.id = c."resolvedById"
    WHERE c."claimId" = ${claimId}
    ORDER BY t."createdAt", t.id, (c.id = c."threadId") DESC, c."createdAt", c.id`;
}

/** Where a comment stands, or `null` when there is none. */
export async function findCommentPlace(
  db: Transaction,
  commentId: string,
): Promise<{ claimId: string; threadId: string } | null> {
  return db.comment.findUnique({ where: { id: commentId }, select: { claimId: true, threadId: true } });
}

/** Somebody who may read what a desk writes; `role`: theirs on it, `null` for an admin who is no member. */
export type DeskReader = { id: string; name: string; role: Role | null };

/** The people who may read a desk now, by name. */
export async function listDeskReaders(db: Transaction, deskId: string): Promise<DeskReader[]> {
  return db.$queryRaw<DeskReader[]>`
    SELECT u.id, u.name, m.role::text AS role
    FROM "User" u LEFT JOIN "Membership" m ON m."userId" = u.id AND m."deskId" = ${deskId}
    WHERE u."deactivatedAt" IS NULL AND (u."isAdmin" OR m."userId" IS NOT NULL)
    ORDER BY lower(u.name), u.name, u.id`;
}
