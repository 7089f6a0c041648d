import type { ScopedAssignment } from "@/lib/core/review/claim-assignees";
import type { Transaction } from "@/lib/database/client";
import { CAN_REVIEW } from "./can-review";

/** A viewer's part in an article's assignments. */
export type OwnAssignments = {
  articleId: string;
  /** Whether anybody who can review there is assigned. */
  isAssigned: boolean;
  /** The viewer's own, withdrawn ones left out. */
  own: ScopedAssignment[];
};

/** What the viewer (`null`: nobody) has to do with the assignments of each article, in one statement. */
export async function listOwnAssignments(
  db: Transaction,
  articleIds: string[],
  viewerId: string | null,
): Promise<OwnAssignments[]> {
  if (articleIds.length === 0) return [];
  return db.$queryRaw<OwnAssignments[]>`
    SELECT a.id AS "articleId",
      EXISTS (
        SELECT 1 FROM "Assignment" n JOIN "User" u ON u.id = n."assigneeId"
        LEFT JOIN "Membership" m ON m."userId" = u.id AND m."deskId" = a."deskId"
        WHERE n."articleId" = a.id AND n.status = 'active' AND ${CAN_REVIEW}) AS "isAssigned",
      (SELECT coalesce(json_agg(json_build_object('claimId', n."claimId", 'assigneeId', n."assigneeId", 'status', n.status)), '[]'::json)
        FROM "Assignment" n
        WHERE n."articleId" = a.id AND n."assigneeId" = ${viewerId} AND n.status <> 'withdrawn') AS own
    FROM "Article" a WHERE a.id = ANY(${articleIds})`;
}
