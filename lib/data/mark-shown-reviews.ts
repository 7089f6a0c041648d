import type { ReviewPolicy } from "@/lib/core/review/standing";
import type { Transaction } from "@/lib/database/client";

type Blindness = Partial<Pick<ReviewPolicy, "blind" | "reviewsNeeded">>;

/** Notes on every claim of a desk whose reviews everybody could read under the rules `from`, and cannot under `to`, that they could. */
export async function markShownReviews(
  tx: Transaction,
  deskId: string,
  { from, to, now }: { from: Blindness; to: Blindness; now: Date },
): Promise<void> {
  const enough = from.blind === true ? (from.reviewsNeeded ?? 1) : 1;
  await tx.$executeRaw`
    UPDATE "Claim" c SET "reviewsShownAt" = ${now}
    FROM (
      SELECT r."claimId", count(DISTINCT r."authorId") AS authors
      FROM "ReviewRevision" r JOIN "Claim" k ON k.id = r."claimId" JOIN "Article" a ON a.id = k."articleId"
      WHERE a."deskId" = ${deskId} AND r."withdrawnAt" IS NULL GROUP BY r."claimId"
    ) reviewed
    WHERE reviewed."claimId" = c.id AND reviewed.authors >= ${enough} AND reviewed.authors < ${to.reviewsNeeded ?? 1}`;
}
