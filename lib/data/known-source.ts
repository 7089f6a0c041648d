import type { SourceViewer } from "@/lib/core/review/source-viewer";
import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { knownClaimsSql, knownSourcesSql, knownTitleSql } from "./known-sources";

export type KnownSource = {
  id: string;
  title: string;
  url: string | null;
  reference: string | null;
  checkedAt: Date | null;
  deadSince: Date | null;
};

/** The source, or `null` when there is none that the viewer may know of. */
export async function findKnownSource(db: Transaction, viewer: SourceViewer, id: string): Promise<KnownSource | null> {
  const rows = await db.$queryRaw<KnownSource[]>`
    SELECT s.id, coalesce(${knownTitleSql(viewer)}, '') AS title, s.url, s.reference, s."checkedAt", s."deadSince" FROM "Source" s
    WHERE s.id = ${id} AND s.id IN (${knownSourcesSql(viewer)})`;
  return rows[0] ?? null;
}

export type KnownCitation = {
  id: string;
  claimId: string;
  articleId: string;
  articleTitle: string;
  number: number;
  statement: string;
  stance: "supports" | "refutes" | "context";
  quote: string | null;
  locator: string | null;
};

/** Where standing submissions that the viewer may know of cite the source: everybody's newest on a claim, newest first. */
export function listKnownCitations(
  db: Transaction,
  viewer: SourceViewer,
  { sourceId, limit }: { sourceId: string; limit: number },
): Promise<KnownCitation[]> {
  return db.$queryRaw<KnownCitation[]>(Prisma.sql`
    SELECT x.id, c.id AS "claimId", a.id AS "articleId", a.title AS "articleTitle", c.number, c.statement,
      x.stance::text AS stance, x.quote, x.locator
    FROM "Citation" x JOIN "ReviewRevision" r ON r.id = x."reviewRevisionId"
    JOIN "Claim" c ON c.id = r."claimId" JOIN "Article" a ON a.id = c."articleId"
    WHERE x."sourceId" = ${sourceId} AND r."withdrawnAt" IS NULL AND r."claimId" IN (${knownClaimsSql(viewer)})
      AND NOT EXISTS (SELECT 1 FROM "ReviewRevision" n
        WHERE n."reviewId" = r."reviewId" AND n.number > r.number AND n."withdrawnAt" IS NULL)
    ORDER BY r."submittedAt" DESC, x.id LIMIT ${limit}`);
}
