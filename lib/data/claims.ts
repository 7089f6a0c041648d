import type { TargetState } from "@/lib/core/anchor/target";
import type { Checkability } from "@/lib/core/review/checkability";
import type { Citation } from "@/lib/core/review/evidence";
import type { ReasonTag } from "@/lib/core/review/reason-tag";
import type { Rating } from "@/lib/core/verdict/scale";
import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { type DecisionRow, SETTLED } from "./decision-rows";
import { RATING_JSON, UTC } from "./sql-json";

/** A claim with its targets in one version and every reviewer's newest submission, before anyone's view is taken of it. */
export type ClaimRow = {
  id: string;
  articleId: string;
  number: number;
  statement: string;
  claimant: string | null;
  claimedAt: string | null;
  checkability: Checkability;
  revision: number;
  withdrawn: boolean;
  targets: TargetRow[];
  submissions: SubmissionRow[];
  /** The newest one. */
  decision: DecisionRow | null;
  /** Questions of its threads that nobody has resolved. */
  openQuestions: number;
};

export type TargetRow = {
  id: string;
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
  state: TargetState;
  formerExact: string | null;
  score: number;
  /** Flat `[start, end, …]`. */
  candidates: number[];
};

/** What a reviewer submitted last. Times are ISO 8601 strings in UTC. */
export type SubmissionRow = {
  id: string;
  reviewId: string;
  authorId: string;
  authorName: string;
  number: number;
  ratingCode: string;
  ratingLabel: string;
  statement: string;
  quotes: { targetId: string; exact: string }[];
  blind: boolean;
  submittedAt: string;
};

/** A submission with all it says. */
export type FullSubmissionRow = SubmissionRow & {
  rating: Rating;
  tags: ReasonTag[];
  confidence: number | null;
  rationale: string;
  note: string;
  citations: CitationRow[];
};

/** A citation as it was submitted, with the source it uses. */
export type CitationRow = Citation & { sourceId: string; withheldReason: string | null };

export type FullClaimRow = Omit<ClaimRow, "submissions"> & { submissions: FullSubmissionRow[] };

/** The newest submission `r` of the person `u`, rated `g`, as JSON's fields. */
export const SUMMARY = Prisma.sql`
  'id', r.id, 'reviewId', r."reviewId", 'authorId', r."authorId", 'authorName', u.name, 'number', r.number,
  'ratingCode', g.code, 'ratingLabel', g.label, 'statement', r.statement, 'quotes', r.quotes, 'blind', r.blind,
  'submittedAt', to_char(r."submittedAt" AT TIME ZONE 'UTC', ${UTC})`;

const DETAILS = Prisma.sql`,
  'rating', ${RATING_JSON},
  'tags', r.tags, 'confidence', r.confidence, 'rationale', r.rationale, 'note', r.note,
  'citations', (
    SELECT coalesce(json_agg(json_build_object(
      'sourceId', s.id, 'url', s.url, 'citation', x.reference, 'title', x.title, 'publisher', x.publisher,
      'publishedAt', x."publishedAt", 'stance', x.stance, 'kind', x.kind, 'quote', x.quote, 'locator', x.locator,
      'archiveUrl', x."archiveUrl", 'withheldReason', s."withheldReason") ORDER BY x.position), '[]'::json)
    FROM "Citation" x JOIN "Source" s ON s.id = x."sourceId" WHERE x."reviewRevisionId" = r.id)`;

/**
 * The place `p` of the target `t` in a version. With `LIMIT` it is looked up target by target, whatever the planner believes:
 * the embedded database gathers no statistics, and a plain join then reads every place of the version again for each claim.
 */
export const placeIn = (versionId: Prisma.Sql) => Prisma.sql`
  CROSS JOIN LATERAL (SELECT * FROM "TargetPosition" WHERE "targetId" = t.id AND "versionId" = ${versionId} LIMIT 1) p`;

/** One statement whatever the number of claims: targets and newest submissions come as JSON beside each claim. */
function claimQuery(where: Prisma.Sql, versionId: string, details: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT c.id, c."articleId", c.number, c.statement, c.claimant, c."claimedAt", c.checkability::text AS checkability, c.revision,
      c."withdrawnAt" IS NOT NULL AS withdrawn,
      (SELECT coalesce(json_agg(json_build_object(
          'id', t.id, 'start', p.start, 'end', p."end", 'exact', p.exact, 'prefix', p.prefix, 'suffix', p.suffix, 'state', p.state,
          'formerExact', p."formerExact", 'score', p.score, 'candidates', p.candidates)
          ORDER BY t.position), '[]'::json)
        FROM "Target" t ${placeIn(Prisma.sql`${versionId}`)}
        WHERE t."claimId" = c.id) AS targets,
      (SELECT coalesce(json_agg(json_build_object(${SUMMARY}${details}) ORDER BY r."submittedAt", r.id), '[]'::json)
        FROM (
          SELECT DISTINCT ON ("authorId") * FROM "ReviewRevision"
          WHERE "claimId" = c.id AND "withdrawnAt" IS NULL ORDER BY "authorId", number DESC
        ) r
        JOIN "User" u ON u.id = r."authorId" JOIN "Rating" g ON g.id = r."ratingId") AS submissions, ${SETTLED}
    FROM "Claim" c WHERE ${where} ORDER BY c.number`;
}

/** Every claim that an article has in a version, withdrawn ones included, with its targets there, by number. One made later, or dropped before, is none of that version's. */
export async function listClaimRows(db: Transaction, articleId: string, versionId: string): Promise<ClaimRow[]> {
  const where = Prisma.sql`c."articleId" = ${articleId}`;
  return carried(await db.$queryRaw<ClaimRow[]>(claimQuery(where, versionId, Prisma.empty)));
}

/** As `listClaimRows`, live claims only, each submission with all it says. */
export async function listFullClaimRows(
  db: Transaction,
  articleId: string,
  versionId: string,
): Promise<FullClaimRow[]> {
  const live = Prisma.sql`c."articleId" = ${articleId} AND c."withdrawnAt" IS NULL`;
  return carried(await db.$queryRaw<FullClaimRow[]>(claimQuery(live, versionId, DETAILS)));
}

/** As `listFullClaimRows`, of the claims with these ids, withdrawn ones too. */
export async function listFullClaimRowsById(
  db: Transaction,
  claimIds: readonly string[],
  versionId: string,
): Promise<FullClaimRow[]> {
  return db.$queryRaw<FullClaimRow[]>(claimQuery(Prisma.sql`c.id = ANY(${claimIds})`, versionId, DETAILS));
}

/** The claims that have a place, if only a lost one, in the version that was asked for. */
const carried = <Row extends { targets: unknown[] }>(rows: Row[]): Row[] =>
  rows.filter(({ targets }) => targets.length > 0);

/** One claim with all its submissions say, or `null`. */
export async function findFullClaimRow(
  db: Transaction,
  claimId: string,
  versionId: string,
): Promise<FullClaimRow | null> {
  const rows = await db.$queryRaw<FullClaimRow[]>(claimQuery(Prisma.sql`c.id = ${claimId}`, versionId, DETAILS));
  return rows[0] ?? null;
}

/** The article a claim belongs to, or `null`. */
export async function findArticleIdOfClaim(db: Transaction, claimId: string): Promise<string | null> {
  const claim = await db.claim.findUnique({ where: { id: claimId }, select: { articleId: true } });
  return claim?.articleId ?? null;
}

/** What deriving a claim's state takes. */
export type ClaimStateRow = Pick<
  ClaimRow,
  "id" | "articleId" | "statement" | "withdrawn" | "submissions" | "decision" | "openQuestions"
> & {
  targets: Pick<TargetRow, "id" | "exact" | "state" | "formerExact">[];
};

/** What deriving the state of every claim that several articles have in a version takes, in one statement. */
export async function listClaimStates(
  db: Transaction,
  versions: { articleId: string; versionId: string }[],
): Promise<ClaimStateRow[]> {
  if (versions.length === 0) return [];
  const rows = await db.$queryRaw<ClaimStateRow[]>`
    SELECT c.id, c."articleId", c.statement, c."withdrawnAt" IS NOT NULL AS withdrawn,
      (SELECT coalesce(json_agg(json_build_object('id', t.id, 'exact', p.exact, 'state', p.state, 'formerExact', p."formerExact") ORDER BY t.position), '[]'::json)
        FROM "Target" t ${placeIn(Prisma.sql`w."versionId"`)}
        WHERE t."claimId" = c.id) AS targets,
      (SELECT coalesce(json_agg(json_build_object(${SUMMARY}) ORDER BY r."submittedAt", r.id), '[]'::json)
        FROM (
          SELECT DISTINCT ON ("authorId") * FROM "ReviewRevision"
          WHERE "claimId" = c.id AND "withdrawnAt" IS NULL ORDER BY "authorId", number DESC
        ) r
        JOIN "User" u ON u.id = r."authorId" JOIN "Rating" g ON g.id = r."ratingId") AS submissions, ${SETTLED}
    FROM unnest(${versions.map(({ articleId }) => articleId)}::text[], ${versions.map(({ versionId }) => versionId)}::text[]) AS w("articleId", "versionId")
    JOIN "Claim" c ON c."articleId" = w."articleId"`;
  return carried(rows);
}
