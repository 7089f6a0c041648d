import type { Transaction } from "@/lib/database/client";

/** A live claim that nothing is settled on, and who is asked to review it. Of `submittedBy` nobody may see more than the desk's policy lets them. */
export type AssignedClaimRow = { assignees: string[]; submittedBy: string[] };

/** Every claim of a desk that somebody is assigned to and that has no decision but a question, in one statement. */
export async function listAssignedClaims(db: Transaction, deskId: string): Promise<AssignedClaimRow[]> {
  return db.$queryRaw<AssignedClaimRow[]>`
    SELECT
      ARRAY(
        SELECT n."assigneeId" FROM "Assignment" n WHERE n."scopeId" IN (c.id, c."articleId") AND n.status = 'active'
        EXCEPT
        SELECT n."assigneeId" FROM "Assignment" n WHERE n."scopeId" IN (c.id, c."articleId") AND n.status = 'recused') AS assignees,
      ARRAY(SELECT DISTINCT r."authorId" FROM "ReviewRevision" r WHERE r."claimId" = c.id AND r."withdrawnAt" IS NULL) AS "submittedBy"
    FROM "Claim" c JOIN "Article" a ON a.id = c."articleId"
    WHERE a."deskId" = ${deskId} AND c."withdrawnAt" IS NULL
      AND EXISTS (SELECT 1 FROM "Assignment" n WHERE n."scopeId" IN (c.id, c."articleId") AND n.status = 'active')
      AND coalesce((SELECT e.outcome FROM "Decision" e WHERE e."claimId" = c.id ORDER BY e.number DESC LIMIT 1), 'sent_back') = 'sent_back'`;
}

/** Whom the desk's last round ended with. Holds the desk until the transaction ends, so that two rounds at once do not begin with the same person. */
export async function takeRound(tx: Transaction, deskId: string): Promise<string | null> {
  const rows = await tx.$queryRaw<{ roundEndedWith: string | null }[]>`
    SELECT "roundEndedWith" FROM "Desk" WHERE id = ${deskId} FOR NO KEY UPDATE`;
  return rows[0]?.roundEndedWith ?? null;
}

/** As `takeRound`, only to look at. */
export async function findRoundEnd(db: Transaction, deskId: string): Promise<string | null> {
  const desk = await db.desk.findUnique({ where: { id: deskId }, select: { roundEndedWith: true } });
  return desk?.roundEndedWith ?? null;
}

export async function endRound(tx: Transaction, deskId: string, assigneeId: string): Promise<void> {
  await tx.desk.update({ where: { id: deskId }, data: { roundEndedWith: assigneeId }, select: { id: true } });
}
