import { findBearer, unauthenticated } from "./find-bearer";
import { pool } from "./pool";

/** What Stet's list of claims says on a desk that needs one review, made by PostgreSQL alone; the text is passed on unread. */
const CLAIMS = `
  SELECT json_build_object('items', coalesce(json_agg(json_build_object(
      'id', c.id, 'number', c.number, 'statement', c.statement, 'claimant', c.claimant, 'claimedAt', c."claimedAt",
      'checkability', c.checkability, 'revision', c.revision, 'targets', t.targets, 'reviews', s.reviews,
      'status', CASE WHEN s.reviews = 0 THEN 'open' WHEN s.verdicts = 1 THEN 'agreed' ELSE 'disputed' END,
      'verdict', CASE WHEN s.verdicts = 1
        THEN json_build_object('code', s.code, 'label', s.label, 'how', 'consensus', 'stale', false) END
    ) ORDER BY t.first, t.length DESC, c.number), '[]'::json))::text AS body
  FROM "Claim" c
  JOIN LATERAL (SELECT id FROM "ArticleVersion" WHERE "articleId" = c."articleId" ORDER BY number DESC LIMIT 1) v ON true
  JOIN LATERAL (
    SELECT min(p.start) AS first, min(p."end" - p.start) AS length, json_agg(json_build_object(
      'id', t.id, 'start', p.start, 'end', p."end", 'exact', p.exact, 'prefix', p.prefix, 'suffix', p.suffix, 'state', p.state,
      'formerExact', p."formerExact", 'score', p.score, 'candidates', p.candidates)
      ORDER BY t.position) AS targets
    FROM "Target" t JOIN "TargetPosition" p ON p."targetId" = t.id AND p."versionId" = v.id WHERE t."claimId" = c.id) t ON true
  JOIN LATERAL (
    SELECT count(*) AS reviews, count(DISTINCT g.code) AS verdicts, min(g.code) AS code, min(g.label) AS label
    FROM (
      SELECT DISTINCT ON ("authorId") "ratingId" FROM "ReviewRevision"
      WHERE "claimId" = c.id AND "withdrawnAt" IS NULL ORDER BY "authorId", number DESC
    ) r JOIN "Rating" g ON g.id = r."ratingId") s ON true
  WHERE c."articleId" = $1 AND c."withdrawnAt" IS NULL`;

/** The bare route with one `json_agg` query. */
export async function readClaimsBySql(request: Request, { params }: { params: Promise<{ articleId: string }> }) {
  if ((await findBearer(request)) === null) return unauthenticated();
  const { articleId } = await params;
  const { rows } = await pool.query<{ body: string }>(CLAIMS, [articleId]);
  return new Response(rows[0]?.body, { headers: { "Content-Type": "application/json" } });
}
