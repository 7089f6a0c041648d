import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";

/**
 * Withdraws what a person is asked to review where they are no reviewer by their membership: on one desk, or (`null`) on
 * every desk. After the membership was changed, in the same transaction. Returns how many.
 */
export async function withdrawAssignments(
  tx: Transaction,
  { userId, deskId, now }: { userId: string; deskId: string | null; now: Date },
): Promise<number> {
  const there = deskId === null ? Prisma.empty : Prisma.sql`AND a."deskId" = ${deskId}`;
  return tx.$executeRaw`
    UPDATE "Assignment" n SET status = 'withdrawn', revision = n.revision + 1, "updatedAt" = ${now}
    FROM "Article" a
    WHERE a.id = n."articleId" AND n."assigneeId" = ${userId} AND n.status = 'active' ${there}
      AND NOT EXISTS (
        SELECT 1 FROM "Membership" m WHERE m."deskId" = a."deskId" AND m."userId" = ${userId} AND m.role <> 'observer')`;
}
