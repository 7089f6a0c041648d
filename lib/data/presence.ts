import type { PresentPerson } from "@/lib/core/live/presence";
import type { Transaction } from "@/lib/database/client";

type Saying = { articleId: string; userId: string; claimId: string | null; now: Date; forgotten: Date };

/** Notes where somebody is, and forgets whoever was last seen before `forgotten`. */
export async function savePresence(
  db: Transaction,
  { articleId, userId, claimId, now, forgotten }: Saying,
): Promise<void> {
  await db.$executeRaw`
    WITH old AS (DELETE FROM "Presence" WHERE "seenAt" < ${forgotten} AND NOT ("articleId" = ${articleId} AND "userId" = ${userId}))
    INSERT INTO "Presence" ("articleId", "userId", "claimId", "seenAt") VALUES (${articleId}, ${userId}, ${claimId}, ${now})
    ON CONFLICT ("articleId", "userId") DO UPDATE SET "claimId" = excluded."claimId", "seenAt" = excluded."seenAt"`;
}

export async function deletePresence(db: Transaction, where: { articleId: string; userId: string }): Promise<void> {
  await db.presence.deleteMany({ where });
}

/** Who was seen since a moment on each of these articles, by name; active people only. */
export async function listPresence(
  db: Transaction,
  articleIds: readonly string[],
  since: Date,
): Promise<(PresentPerson & { articleId: string })[]> {
  const rows = await db.$queryRaw<
    { articleId: string; id: string; name: string; claimId: string | null; claimNumber: number | null }[]
  >`
    SELECT p."articleId", u.id, u.name, c.id AS "claimId", c.number AS "claimNumber"
    FROM "Presence" p JOIN "User" u ON u.id = p."userId" LEFT JOIN "Claim" c ON c.id = p."claimId" AND c."articleId" = p."articleId"
    WHERE p."articleId" = ANY(${[...articleIds]}::text[]) AND p."seenAt" > ${since} AND u."deactivatedAt" IS NULL
    ORDER BY u.name, u.id`;
  return rows.map(({ articleId, id, name, claimId, claimNumber }) => ({
    articleId,
    id,
    name,
    claim: claimId === null || claimNumber === null ? null : { id: claimId, number: claimNumber },
  }));
}
