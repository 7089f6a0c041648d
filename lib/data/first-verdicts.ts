import type { Transaction } from "@/lib/database/client";

/** The label somebody gave a claim first: independent, and what agreement is computed from. */
export type FirstVerdict = { claimId: string; authorId: string; ratingCode: string };

/** The first submission of each reviewer of these claims that was not withdrawn, in one statement. */
export async function listFirstVerdicts(db: Transaction, claimIds: readonly string[]): Promise<FirstVerdict[]> {
  return db.$queryRaw<FirstVerdict[]>`
    SELECT DISTINCT ON (r."claimId", r."authorId") r."claimId", r."authorId", g.code AS "ratingCode"
    FROM "ReviewRevision" r JOIN "Rating" g ON g.id = r."ratingId"
    WHERE r."claimId" = ANY(${claimIds}) AND r."withdrawnAt" IS NULL
    ORDER BY r."claimId", r."authorId", r.number`;
}
