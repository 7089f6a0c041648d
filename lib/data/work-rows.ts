import type { ScopedAssignment } from "@/lib/core/review/claim-assignees";
import type { DeskRules } from "@/lib/core/review/standing";
import type { Direction } from "@/lib/core/text/direction";
import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { type ClaimStateRow, placeIn, SUMMARY } from "./claims";
import { SETTLED } from "./decision-rows";
import { POLICY_COLUMNS, splitPolicy } from "./desk-policy";
import { UTC } from "./sql-json";

/** A claim that may wait for somebody, with what tells whether and why. */
export type WorkRow = ClaimStateRow & {
  number: number;
  deskId: string;
  policy: DeskRules;
  title: string;
  language: string | null;
  direction: Direction;
  /** The person's own assignments that hold for it, with when they are due (ISO 8601 in UTC). */
  own: (ScopedAssignment & { dueAt: string | null })[];
  /** Whether a question on it that somebody else asked, and nobody has answered, names them. */
  isNamed: boolean;
  /** Whether any such question is open. */
  isAsked: boolean;
};

type Viewer = {
  userId: string;
  /** Desks they may review on, and those they may decide on; `null`: every desk. */
  reviewDesks: string[] | null;
  decideDesks: string[] | null;
};

const on = (deskIds: string[] | null) =>
  deskIds === null ? Prisma.empty : Prisma.sql`AND a."deskId" = ANY(${deskIds})`;

const NEWEST = Prisma.sql`
  JOIN LATERAL (SELECT id FROM "ArticleVersion" WHERE "articleId" = a.id ORDER BY number DESC LIMIT 1) v ON true`;

/** Claims they are assigned to and have not submitted a review of. */
const assigned = ({ userId, reviewDesks }: Viewer) => Prisma.sql`
  SELECT c.id FROM "Assignment" n JOIN "Article" a ON a.id = n."articleId"
  JOIN "Claim" c ON c."articleId" = n."articleId" AND (n."claimId" IS NULL OR c.id = n."claimId")
  WHERE n."assigneeId" = ${userId} AND n.status = 'active' ${on(reviewDesks)}
    AND NOT EXISTS (SELECT 1 FROM "ReviewRevision" r WHERE r."claimId" = c.id AND r."authorId" = ${userId} AND r."withdrawnAt" IS NULL)`;

/** Claims whose words may be others than they rated last: no stale one is left out (`isStale` says which are). */
const maybeStale = ({ userId, reviewDesks }: Viewer) => Prisma.sql`
  SELECT c.id FROM (
    SELECT DISTINCT ON ("claimId") "claimId", statement, quotes FROM "ReviewRevision"
    WHERE "authorId" = ${userId} AND "withdrawnAt" IS NULL ORDER BY "claimId", number DESC
  ) r
  JOIN "Claim" c ON c.id = r."claimId" JOIN "Article" a ON a.id = c."articleId" ${NEWEST}
  WHERE true ${on(reviewDesks)} AND (r.statement <> c.statement OR EXISTS (
    SELECT 1 FROM "Target" t ${placeIn(Prisma.sql`v.id`)}
    WHERE t."claimId" = c.id
      AND (p.state IN ('changed', 'gone') OR NOT r.quotes @> jsonb_build_array(jsonb_build_object('targetId', t.id, 'exact', p.exact)))))`;

/** Claims with an open question of somebody else that names them, or on what they have reviewed or are assigned to. */
const asked = ({ userId, reviewDesks }: Viewer) => Prisma.sql`
  SELECT q."claimId" FROM "Comment" q JOIN "Claim" c ON c.id = q."claimId" JOIN "Article" a ON a.id = c."articleId"
  WHERE q."isQuestion" AND q."resolvedAt" IS NULL AND q."authorId" <> ${userId} ${on(reviewDesks)} AND (
    ${userId} = ANY(q.mentions)
    OR EXISTS (SELECT 1 FROM "ReviewRevision" r WHERE r."claimId" = c.id AND r."authorId" = ${userId} AND r."withdrawnAt" IS NULL)
    OR EXISTS (SELECT 1 FROM "Assignment" n WHERE n."scopeId" IN (c.id, a.id) AND n."assigneeId" = ${userId} AND n.status = 'active'))`;

/** Claims that the desk's number of people reviewed, not all alike, and that nobody gave a verdict: no disputed one is left out. */
const maybeDisputed = ({ decideDesks }: Viewer) => Prisma.sql`
  SELECT r."claimId" FROM "ReviewRevision" r JOIN "Rating" g ON g.id = r."ratingId" JOIN "Claim" c ON c.id = r."claimId"
  JOIN "Article" a ON a.id = c."articleId" JOIN "Desk" d ON d.id = a."deskId"
  WHERE r."withdrawnAt" IS NULL AND c."withdrawnAt" IS NULL ${on(decideDesks)}
    AND coalesce((SELECT e.outcome FROM "Decision" e WHERE e."claimId" = c.id ORDER BY e.number DESC LIMIT 1), 'sent_back') <> 'verdict'
  GROUP BY r."claimId", d."reviewsNeeded"
  HAVING count(DISTINCT r."authorId") >= d."reviewsNeeded" AND count(DISTINCT g.code) > 1`;

/** Every claim that may wait for a person, at most `most`, in one statement. Whether one does, `readMyWork` says from what they may see. */
export async function listWorkRows(db: Transaction, viewer: Viewer, most: number): Promise<WorkRow[]> {
  const { userId } = viewer;
  const rows = await db.$queryRaw<(Omit<WorkRow, "policy"> & DeskRules)[]>`
    WITH wanted AS (
      ${assigned(viewer)} UNION ${maybeStale(viewer)} UNION ${asked(viewer)} UNION ${maybeDisputed(viewer)}
    )
    SELECT c.id, c."articleId", c.number, c.statement, c."withdrawnAt" IS NOT NULL AS withdrawn,
      a.title, a.language, a.direction, d.id AS "deskId", ${POLICY_COLUMNS},
      (SELECT coalesce(json_agg(json_build_object('id', t.id, 'exact', p.exact, 'state', p.state, 'formerExact', p."formerExact") ORDER BY t.position), '[]'::json)
        FROM "Target" t ${placeIn(Prisma.sql`v.id`)} WHERE t."claimId" = c.id) AS targets,
      (SELECT coalesce(json_agg(json_build_object(${SUMMARY}) ORDER BY r."submittedAt", r.id), '[]'::json)
        FROM (
          SELECT DISTINCT ON ("authorId") * FROM "ReviewRevision"
          WHERE "claimId" = c.id AND "withdrawnAt" IS NULL ORDER BY "authorId", number DESC
        ) r
        JOIN "User" u ON u.id = r."authorId" JOIN "Rating" g ON g.id = r."ratingId") AS submissions, ${SETTLED},
      own.rows AS own,
      coalesce(q.named, false) AS "isNamed", coalesce(q.asked, false) AS "isAsked"
    FROM "Claim" c JOIN "Article" a ON a.id = c."articleId" JOIN "Desk" d ON d.id = a."deskId" ${NEWEST}
    CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(json_build_object('claimId', n."claimId", 'assigneeId', n."assigneeId", 'status', n.status,
          'dueAt', to_char(n."dueAt" AT TIME ZONE 'UTC', ${UTC}))), '[]'::json) AS rows,
        min(n."dueAt") FILTER (WHERE n.status = 'active') AS due
      FROM "Assignment" n WHERE n."scopeId" IN (c.id, a.id) AND n."assigneeId" = ${userId} AND n.status <> 'withdrawn') own
    CROSS JOIN LATERAL (
      SELECT bool_or(${userId} = ANY(k.mentions)) AS named, count(*) > 0 AS asked
      FROM "Comment" k WHERE k."claimId" = c.id AND k."isQuestion" AND k."resolvedAt" IS NULL AND k."authorId" <> ${userId}) q
    WHERE c.id IN (SELECT id FROM wanted) AND c."withdrawnAt" IS NULL
    ORDER BY own.due NULLS LAST, a."createdAt" DESC, a.id, c.number LIMIT ${most}`;
  return rows
    .map((row) => {
      const { policy, rest } = splitPolicy(row);
      return { ...rest, policy };
    })
    .filter(({ targets }) => targets.length > 0);
}
