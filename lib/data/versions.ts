import type { TargetState } from "@/lib/core/anchor/target";
import type { Transaction } from "@/lib/database/client";

/** One version without its text. */
export type VersionRow = {
  id: string;
  number: number;
  sha256: string;
  format: string;
  /** Unicode code points of the text. */
  characters: number;
  createdAt: Date;
  /** Who imported it; `null`: the command line, or somebody who is no longer known. */
  createdBy: string | null;
  /** Places of live claims in this version by their state. */
  states: Partial<Record<TargetState, number>>;
};

/** The versions of an article, newest first, older than number `before` when that is given. */
export async function listVersionRows(
  db: Transaction,
  { articleId, before, limit }: { articleId: string; before: number | null; limit: number },
): Promise<VersionRow[]> {
  return db.$queryRaw<VersionRow[]>`
    SELECT v.id, v.number, v.sha256, v.format, char_length(v.text) AS characters, v."createdAt", u.name AS "createdBy",
      (SELECT coalesce(json_object_agg(s.state, s.places), '{}'::json) FROM (
        SELECT p.state, count(*)::int AS places
        FROM "TargetPosition" p JOIN "Target" t ON t.id = p."targetId" JOIN "Claim" c ON c.id = t."claimId"
        WHERE p."versionId" = v.id AND c."withdrawnAt" IS NULL GROUP BY p.state) s) AS states
    FROM "ArticleVersion" v LEFT JOIN "User" u ON u.id = v."createdById"
    WHERE v."articleId" = ${articleId} AND (${before}::int IS NULL OR v.number < ${before})
    ORDER BY v.number DESC LIMIT ${limit}`;
}

/** One version of an article without its text, or `null`. */
export async function findVersionRow(db: Transaction, articleId: string, number: number): Promise<VersionRow | null> {
  const [row] = await listVersionRows(db, { articleId, before: number + 1, limit: 1 });
  return row?.number === number ? row : null;
}
