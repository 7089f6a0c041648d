import type { Transaction } from "@/lib/database/client";

/** How many sources each submission on an article's claims cites, by the submission's id; in one statement. */
export async function countCitations(db: Transaction, articleId: string): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ id: string; sources: number }[]>`
    SELECT x."reviewRevisionId" AS id, count(*)::int AS sources
    FROM "Claim" c JOIN "ReviewRevision" r ON r."claimId" = c.id JOIN "Citation" x ON x."reviewRevisionId" = r.id
    WHERE c."articleId" = ${articleId} GROUP BY x."reviewRevisionId"`;
  return new Map(rows.map(({ id, sources }) => [id, sources]));
}
