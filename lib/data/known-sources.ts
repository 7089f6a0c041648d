import type { SourceViewer } from "@/lib/core/review/source-viewer";
import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { UTC } from "./sql-json";

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

/**
 * SQL for what the viewer may know a source `s` to be called: whoever cited an address first gave it its title, and these words
 * are theirs as much as their verdict. Null: by no name.
 */
export function knownTitleSql(viewer: SourceViewer): Prisma.Sql {
  return Prisma.sql`CASE WHEN s."createdById" = ${viewer.viewerId}::text THEN s.title ELSE (
    SELECT x.title FROM "Citation" x JOIN "ReviewRevision" y ON y.id = x."reviewRevisionId"
    WHERE x."sourceId" = s.id AND y."withdrawnAt" IS NULL AND y."claimId" IN (${knownClaimsSql(viewer)})
    ORDER BY x.title = s.title DESC, y."submittedAt", x.id LIMIT 1) END`;
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

/** When and by whom sources were cited, as far as the viewer may know, and when a capture of each was last asked for. */
export type KnownCitations = { sourceId: string; captureAskedAt: Date | null; citedAt: string[]; people: string[] };

/** Each author's first citation of a source on each claim counts: that is what asks for a capture. Times are ISO 8601. */
export async function listKnownCitations(
  db: Transaction,
  viewer: SourceViewer,
  sourceIds: readonly string[],
): Promise<KnownCitations[]> {
  if (sourceIds.length === 0) return [];
  return db.$queryRaw<KnownCitations[]>`
    WITH cited AS (
      SELECT x."sourceId", y."authorId", min(y."submittedAt") AS at
      FROM "Citation" x JOIN "ReviewRevision" y ON y.id = x."reviewRevisionId"
      WHERE x."sourceId" = ANY(${[...sourceIds]}::text[])
        AND (y."authorId" = ${viewer.viewerId}::text OR y."claimId" IN (${knownClaimsSql(viewer)}))
      GROUP BY x."sourceId", y."claimId", y."authorId"
    )
    SELECT s.id AS "sourceId", s."captureAskedAt",
      (SELECT coalesce(json_agg(to_char(at AT TIME ZONE 'UTC', ${UTC})), '[]'::json) FROM cited WHERE "sourceId" = s.id) AS "citedAt",
      ARRAY(SELECT DISTINCT "authorId" FROM cited WHERE "sourceId" = s.id) AS people
    FROM "Source" s WHERE s.id = ANY(${[...sourceIds]}::text[])`;
}
