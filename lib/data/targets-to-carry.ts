import type { TargetToCarry } from "@/lib/core/anchor/carry-targets";
import type { DescribedSpan, TargetState } from "@/lib/core/anchor/target";
import type { Transaction } from "@/lib/database/client";
import { unflatten } from "./article-text";

/** A target to carry, with the claim it belongs to. */
export type ClaimTargetToCarry = TargetToCarry & { claimId: string; claimWithdrawn: boolean };

type Row = DescribedSpan & {
  id: string;
  claimId: string;
  claimWithdrawn: boolean;
  state: TargetState;
  formerExact: string | null;
  score: number;
  candidates: number[];
  accepted: (DescribedSpan & { versionId: string }) | null;
};

/**
 * Every target that has a place in a version, those of withdrawn claims included (they can be restored). One that is `changed`
 * or `gone` there comes with the newest earlier place that was neither: the words a person last accepted.
 */
export async function listTargetsToCarry(
  db: Transaction,
  { articleId, versionId }: { articleId: string; versionId: string },
): Promise<ClaimTargetToCarry[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT t.id, t."claimId", c."withdrawnAt" IS NOT NULL AS "claimWithdrawn", p.start, p."end", p.exact, p.prefix, p.suffix,
      p.state::text AS state, p."formerExact", p.score, p.candidates,
      CASE WHEN p.state IN ('changed', 'gone') THEN (
        SELECT json_build_object('versionId', v.id, 'start', q.start, 'end', q."end", 'exact', q.exact, 'prefix', q.prefix, 'suffix', q.suffix)
        FROM "TargetPosition" q JOIN "ArticleVersion" v ON v.id = q."versionId"
        WHERE q."targetId" = t.id AND q.state NOT IN ('changed', 'gone') ORDER BY v.number DESC LIMIT 1
      ) END AS accepted
    FROM "TargetPosition" p JOIN "Target" t ON t.id = p."targetId" JOIN "Claim" c ON c.id = t."claimId"
    WHERE p."versionId" = ${versionId} AND c."articleId" = ${articleId}
    ORDER BY c.number, t.position`;
  return rows.map((row) => ({ ...row, candidates: unflatten(row.candidates) }));
}
