import type { GivenVerdict } from "@/lib/core/review/newly-stale";
import type { Transaction } from "@/lib/database/client";

/** A verdict, and the claim's statement now. */
export type GivenVerdictRow = GivenVerdict & { claimStatement: string };

/** Every person's newest submission on each live claim of an article, and every decision that stands with a label or a rejection. */
export async function listGivenVerdicts(db: Transaction, articleId: string): Promise<GivenVerdictRow[]> {
  return db.$queryRaw<GivenVerdictRow[]>`
    SELECT v."claimId", v."userId", v.statement, v.quotes, c.statement AS "claimStatement" FROM (
      (SELECT DISTINCT ON (r."claimId", r."authorId") r."claimId", r."authorId" AS "userId", r.statement, r.quotes
        FROM "ReviewRevision" r JOIN "Claim" rc ON rc.id = r."claimId"
        WHERE rc."articleId" = ${articleId} AND r."withdrawnAt" IS NULL ORDER BY r."claimId", r."authorId", r.number DESC)
      UNION ALL
      (SELECT d."claimId", d."decidedById", d.statement, d.quotes FROM (
        SELECT DISTINCT ON (e."claimId") e.* FROM "Decision" e JOIN "Claim" ec ON ec.id = e."claimId"
        WHERE ec."articleId" = ${articleId} ORDER BY e."claimId", e.number DESC
      ) d WHERE d.outcome <> 'sent_back')
    ) v JOIN "Claim" c ON c.id = v."claimId" WHERE c."withdrawnAt" IS NULL ORDER BY c.number`;
}
