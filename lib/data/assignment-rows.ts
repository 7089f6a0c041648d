import type { AssignmentMethod, AssignmentStatus } from "@/lib/core/review/assignment";
import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { CAN_REVIEW } from "./can-review";

/** An assignment with the people it names. */
export type AssignmentRow = {
  id: string;
  articleId: string;
  claimId: string | null;
  claimNumber: number | null;
  claimStatement: string | null;
  assigneeId: string;
  assigneeName: string;
  /** Whether the assignee can review on the article's desk now. */
  available: boolean;
  /** `null` when nobody assigned them: they only recused themselves. */
  assignedById: string | null;
  assignedByName: string | null;
  method: AssignmentMethod;
  status: AssignmentStatus;
  reason: string | null;
  dueAt: Date | null;
  revision: number;
  createdAt: Date;
};

function assignmentQuery(where: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT n.id, n."articleId", n."claimId", c.number AS "claimNumber", c.statement AS "claimStatement", n."assigneeId", u.name AS "assigneeName",
      ${CAN_REVIEW} AS available, n."assignedById", b.name AS "assignedByName", n.method::text AS method, n.status::text AS status,
      n.reason, n."dueAt", n.revision, n."createdAt"
    FROM "Assignment" n JOIN "Article" a ON a.id = n."articleId" JOIN "User" u ON u.id = n."assigneeId"
    LEFT JOIN "Membership" m ON m."userId" = u.id AND m."deskId" = a."deskId"
    LEFT JOIN "Claim" c ON c.id = n."claimId" LEFT JOIN "User" b ON b.id = n."assignedById"
    WHERE ${where} ORDER BY u.name, n.id`;
}

/** Every assignment on an article, withdrawn ones too. */
export async function listAssignmentRows(db: Transaction, articleId: string): Promise<AssignmentRow[]> {
  return db.$queryRaw<AssignmentRow[]>(assignmentQuery(Prisma.sql`n."articleId" = ${articleId}`));
}

/** Every assignment that holds for a claim: its own, and those of its article. */
export async function listClaimAssignmentRows(
  db: Transaction,
  { articleId, claimId }: { articleId: string; claimId: string },
): Promise<AssignmentRow[]> {
  return db.$queryRaw<AssignmentRow[]>(assignmentQuery(Prisma.sql`n."scopeId" IN (${claimId}, ${articleId})`));
}

/** One assignment, or `null`. */
export async function findAssignmentRow(db: Transaction, id: string): Promise<AssignmentRow | null> {
  const rows = await db.$queryRaw<AssignmentRow[]>(assignmentQuery(Prisma.sql`n.id = ${id}`));
  return rows[0] ?? null;
}
