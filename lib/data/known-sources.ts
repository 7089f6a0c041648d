import type { SourceViewer } from "@/lib/core/review/source-viewer";
import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";

/** SQL for the claims (`"claimId"`) whose reviews the viewer may know of: `knowsOfReviews`, for all of them at once. */
export function knownClaimsSql({ viewerId, deskIds }: SourceViewer): Prisma.Sql {
  return Prisma.sql`
    SELECT r."claimId" FROM "ReviewRevision" r
    JOIN "Claim" c ON c.id = r."claimId" JOIN "Article" a ON a.id = c."articleId" JOIN "Desk" d ON d.id = a."deskId"
    WHERE r."withdrawnAt" IS NULL AND ${isAmong(Prisma.sql`d.id`, deskIds)}
    GROUP BY r."claimId", d.blind, d."reviewsNeeded"
    HAVING NOT d.blind OR count(DISTINCT r."authorId") >= d."reviewsNeeded" OR bool_or(r."authorId" = ${viewerId}::text)`;
}

/** SQL for the sources (`id`) that the viewer may know of, whatever they may do with them: the rule of `SourceViewer`. */
export function knownSourcesSql(viewer: SourceViewer): Prisma.Sql {
  const { viewerId, deskIds, editorOf } = viewer;
  return Prisma.sql`
    SELECT s.id FROM "Source" s
    WHERE ${isAmong(Prisma.sql`s."deskId"`, deskIds)}
      AND (s."withheldReason" IS NULL OR ${isAmong(Prisma.sql`s."deskId"`, editorOf)} OR s."createdById" = ${viewerId}::text)
      AND (s."createdById" = ${viewerId}::text OR s.id IN (
        SELECT x."sourceId" FROM "Citation" x JOIN "ReviewRevision" y ON y.id = x."reviewRevisionId"
        WHERE y."withdrawnAt" IS NULL AND y."claimId" IN (${knownClaimsSql(viewer)})))`;
}

/** Which of these sources the viewer may know of, in one statement. */
export async function listKnownSourceIds(
  db: Transaction,
  viewer: SourceViewer,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT known.id FROM (${knownSourcesSql(viewer)}) known WHERE known.id = ANY(${[...ids]}::text[])`;
  return new Set(rows.map(({ id }) => id));
}

const isAmong = (column: Prisma.Sql, deskIds: string[] | null): Prisma.Sql =>
  deskIds === null ? Prisma.sql`true` : Prisma.sql`${column} = ANY(${deskIds}::text[])`;
