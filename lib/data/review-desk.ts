import type { TargetState } from "@/lib/core/anchor/target";
import type { ReviewStatus } from "@/lib/core/review/claim-status";
import type { Citation } from "@/lib/core/review/evidence";
import type { ReasonTag } from "@/lib/core/review/reason-tag";
import type { DeskRules, RatedWords } from "@/lib/core/review/standing";
import type { Rating } from "@/lib/core/verdict/scale";
import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { placeIn } from "./claims";
import { POLICY_COLUMNS, splitPolicy } from "./desk-policy";
import { UTC } from "./sql-json";

/** Everything that saving somebody's review of a claim must know, read in one statement. */
export type ReviewDesk = {
  articleId: string;
  deskId: string;
  policy: DeskRules;
  claim: {
    id: string;
    number: number;
    statement: string;
    revision: number;
    withdrawn: boolean;
    targets: { id: string; exact: string; state: TargetState; formerExact: string | null }[];
  };
  /** Newest scale of the desk, worst label first. */
  scale: { name: string; version: number; ratings: (Rating & { id: string })[] };
  /** Who has a submission that was not withdrawn; each person once. */
  submittedBy: string[];
  /** Who made the decision that stands on the claim: a verdict, or a rejection; `null` when there is none. */
  decidedById: string | null;
  /** Whether reviews of others stand that everybody could read until the desk hid them again. */
  wasShown: boolean;
  /** Whether the author recused themselves from this claim, or from the whole article. */
  recused: boolean;
  mine: OwnReviewRow | null;
};

/** Somebody's working copy, and what their newest submission rated. Times are ISO 8601 strings in UTC. */
export type OwnReviewRow = {
  id: string;
  revision: number;
  status: ReviewStatus;
  verdict: string | null;
  tags: ReasonTag[];
  confidence: number | null;
  rationale: string;
  note: string;
  sources: Citation[];
  updatedAt: string;
  submitted: (RatedWords & { submittedAt: string; blind: boolean }) | null;
};

type Row = Omit<ReviewDesk, "policy" | "scale"> & DeskRules & { scale: ReviewDesk["scale"] | null };

/** What `authorId` needs to review `claimId`, or `null` when there is no such claim. @throws when the desk has no scale (a broken installation). */
export async function findReviewDesk(
  db: Transaction,
  claimId: string,
  authorId: string | null,
): Promise<ReviewDesk | null> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT a.id AS "articleId", d.id AS "deskId", ${POLICY_COLUMNS},
      json_build_object('id', c.id, 'number', c.number, 'statement', c.statement, 'revision', c.revision, 'withdrawn', c."withdrawnAt" IS NOT NULL,
        'targets', (
          SELECT coalesce(json_agg(json_build_object('id', t.id, 'exact', p.exact, 'state', p.state, 'formerExact', p."formerExact") ORDER BY t.position), '[]'::json)
          FROM "Target" t ${placeIn(Prisma.sql`v.id`)} WHERE t."claimId" = c.id)) AS claim,
      (SELECT json_build_object('name', s.name, 'version', s.version, 'ratings', (
          SELECT json_agg(json_build_object('id', g.id, 'code', g.code, 'label', g.label, 'kind', g.kind, 'value', g.value,
            'meaning', g.meaning, 'retired', g.retired) ORDER BY g.position)
          FROM "Rating" g WHERE g."scaleId" = s.id))
        FROM "RatingScale" s WHERE s."deskId" = d.id ORDER BY s.version DESC LIMIT 1) AS scale,
      ARRAY(SELECT DISTINCT "authorId" FROM "ReviewRevision" WHERE "claimId" = c.id AND "withdrawnAt" IS NULL) AS "submittedBy",
      (SELECT CASE WHEN e.outcome <> 'sent_back' THEN e."decidedById" END
        FROM "Decision" e WHERE e."claimId" = c.id ORDER BY e.number DESC LIMIT 1) AS "decidedById",
      EXISTS (SELECT 1 FROM "ReviewRevision" o
        WHERE o."claimId" = c.id AND o."withdrawnAt" IS NULL AND o."authorId" IS DISTINCT FROM ${authorId}
          AND o."submittedAt" <= c."reviewsShownAt") AS "wasShown",
      EXISTS (SELECT 1 FROM "Assignment" n
        WHERE n."assigneeId" = ${authorId} AND n."scopeId" IN (c.id, a.id) AND n.status = 'recused') AS recused,
      (SELECT json_build_object('id', r.id, 'revision', r.revision, 'status', r.status, 'verdict', g.code, 'tags', r.tags,
          'confidence', r.confidence, 'rationale', r.rationale, 'note', r.note, 'sources', r.sources,
          'updatedAt', to_char(r."updatedAt" AT TIME ZONE 'UTC', ${UTC}),
          'submitted', (
            SELECT json_build_object('statement', f.statement, 'quotes', f.quotes, 'blind', f.blind,
              'submittedAt', to_char(f."submittedAt" AT TIME ZONE 'UTC', ${UTC}))
            FROM "ReviewRevision" f WHERE f."reviewId" = r.id AND f."withdrawnAt" IS NULL ORDER BY f.number DESC LIMIT 1))
        FROM "Review" r LEFT JOIN "Rating" g ON g.id = r."ratingId"
        WHERE r."claimId" = c.id AND r."authorId" = ${authorId}) AS mine
    FROM "Claim" c JOIN "Article" a ON a.id = c."articleId" JOIN "Desk" d ON d.id = a."deskId"
    JOIN LATERAL (SELECT id FROM "ArticleVersion" WHERE "articleId" = a.id ORDER BY number DESC LIMIT 1) v ON true
    WHERE c.id = ${claimId}`;
  const row = rows[0];
  if (row === undefined) return null;
  const { policy, rest } = splitPolicy(row);
  const { scale, ...desk } = rest;
  if (scale === null) throw new Error(`desk ${row.deskId} has no rating scale`);
  return { ...desk, scale, policy };
}
