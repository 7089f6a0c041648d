import { createHash, randomBytes } from "node:crypto";
import { createId } from "@paralleldrive/cuid2";
import { findBearer, unauthenticated } from "./find-bearer";
import { pool } from "./pool";

/** The working copy: $1 id, $2 claim, $3 author, $4 status, $5 rating code, $6 tags, $7 confidence, $8 rationale, $9 sources, $10 now, $11 revision. */
const COPY = `
  scale AS (
    SELECT g.id, g.code, a.id AS "articleId", a."deskId", c.statement
    FROM "Claim" c JOIN "Article" a ON a.id = c."articleId"
    JOIN LATERAL (SELECT id FROM "RatingScale" WHERE "deskId" = a."deskId" ORDER BY version DESC LIMIT 1) s ON true
    JOIN "Rating" g ON g."scaleId" = s.id AND g.code = $5
    WHERE c.id = $2 AND c."withdrawnAt" IS NULL
  ),
  review AS (
    INSERT INTO "Review" AS own (id, "claimId", "authorId", status, revision, "ratingId", tags, confidence, rationale, sources, "createdAt", "updatedAt")
    SELECT $1, $2, $3, $4::"ReviewStatus", 1, scale.id, $6::text[], $7::float8, $8, $9::jsonb, $10::timestamptz, $10::timestamptz FROM scale
    ON CONFLICT ("claimId", "authorId") DO UPDATE
    SET status = excluded.status, revision = own.revision + 1, "ratingId" = excluded."ratingId", tags = excluded.tags,
      confidence = excluded.confidence, rationale = excluded.rationale, sources = excluded.sources, "updatedAt" = excluded."updatedAt"
    WHERE own.revision = $11::int
    RETURNING own.id, own.revision
  )`;

/** What a submission adds: $12 its id, $13 event id, $14 salt, $15 payload's hash, $16 payload. */
const SUBMISSION = `
  frozen AS (
    INSERT INTO "ReviewRevision" (id, "reviewId", "claimId", "authorId", number, "ratingId", tags, confidence, rationale, statement, quotes, blind, "submittedAt")
    SELECT $12, review.id, $2, $3, (SELECT count(*) + 1 FROM "ReviewRevision" WHERE "reviewId" = review.id), scale.id, $6::text[],
      $7::float8, $8, scale.statement,
      (SELECT jsonb_agg(jsonb_build_object('targetId', t.id, 'exact', p.exact) ORDER BY t.position)
        FROM "Target" t JOIN "TargetPosition" p ON p."targetId" = t.id WHERE t."claimId" = $2), true, $10::timestamptz
    FROM review, scale
    RETURNING id
  ),
  given AS (
    SELECT * FROM jsonb_to_recordset($9::jsonb) AS x(
      position int, id text, "sourceId" text, url text, title text, publisher text, "publishedAt" text,
      stance "Stance", kind "SourceKind", quote text, locator text)
  ),
  source AS (
    INSERT INTO "Source" (id, "deskId", key, url, title, "createdById", "createdAt")
    SELECT given."sourceId", scale."deskId", given.url, given.url, given.title, $3, $10::timestamptz FROM given, scale, frozen
    ON CONFLICT ("deskId", key) DO UPDATE SET key = excluded.key
    RETURNING id, key
  ),
  cited AS (
    INSERT INTO "Citation" (id, "reviewRevisionId", "sourceId", position, title, publisher, "publishedAt", stance, kind, quote, locator)
    SELECT given.id, frozen.id, source.id, given.position, given.title, given.publisher, given."publishedAt", given.stance, given.kind, given.quote, given.locator
    FROM given JOIN source ON source.key = given.url, frozen
  ),
  head AS (
    INSERT INTO "ChainHead" (chain, seq, hash) SELECT scale."deskId", 1, $15 FROM scale, frozen
    ON CONFLICT (chain) DO UPDATE
    SET seq = "ChainHead".seq + 1, hash = encode(sha256(decode("ChainHead".hash, 'hex') || convert_to($15, 'UTF8')), 'hex')
    RETURNING seq, hash
  ),
  detail AS (INSERT INTO "EventDetail" ("eventId", salt, payload) SELECT $13, $14, $16::jsonb FROM head),
  event AS (
    INSERT INTO "Event" (id, chain, seq, at, type, "actorId", "articleId", "claimId", "subjectId", "payloadHash", hash)
    SELECT $13, scale."deskId", head.seq, $10::timestamptz, 'review.submitted', $3, scale."articleId", $2, $12, $15, head.hash FROM head, scale
  )`;

type Body = {
  revision: number;
  verdict: string;
  tags: string[];
  confidence: number;
  rationale: string;
  sources: object[];
  submit: boolean;
};

/** The bare route that writes the same rows in one statement, without any of the checks. */
export async function writeReview(request: Request, { params }: { params: Promise<{ claimId: string }> }) {
  const bearer = await findBearer(request);
  if (bearer === null) return unauthenticated();
  const { claimId } = await params;
  const body: Body = await request.json();
  const { verdict, tags, confidence, rationale, submit, revision } = body;
  const sources = body.sources.map((source, position) => ({
    ...source,
    position,
    id: createId(),
    sourceId: createId(),
  }));
  const copy = [createId(), claimId, bearer.id, submit ? "submitted" : "draft", verdict, tags, confidence, rationale];
  const values = [...copy, JSON.stringify(sources), new Date().toISOString(), revision];
  const { rows } = await pool.query<{ id: string; revision: number }>(
    `WITH ${COPY} ${submit ? `, ${SUBMISSION}` : ""} SELECT id, revision FROM review`,
    submit ? [...values, ...eventValues(body)] : values,
  );
  const [saved] = rows;
  if (saved === undefined) return new Response(null, { status: 409 });
  return Response.json({ ...body, ...saved, claimId });
}

function eventValues({ verdict, sources }: Body) {
  const salt = randomBytes(32).toString("base64url");
  const payload = JSON.stringify({ verdict, sources: sources.length });
  return [createId(), createId(), salt, createHash("sha256").update(salt).update(payload).digest("hex"), payload];
}
