import type { Citation } from "@/lib/core/review/evidence";
import type { ReasonTag } from "@/lib/core/review/reason-tag";
import { hidesReviews, type RatedWords } from "@/lib/core/review/standing";
import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { appendEventSql, type EventStamp } from "./events";
import type { ReviewDesk } from "./review-desk";
import { sourceKey } from "./source-key";

/** What a submission keeps beside the working copy's own fields. */
export type Freeze = { ratingId: string; words: RatedWords; blind: boolean };

export type ReviewSave = {
  desk: ReviewDesk;
  authorId: string;
  /** The revision of the working copy the author saw; 0 for the first save. */
  revision: number;
  ratingId: string | null;
  tags: ReasonTag[];
  confidence: number | null;
  rationale: string;
  note: string;
  sources: Citation[];
  /** Absent: the working copy only. */
  freeze?: Freeze;
};

/** A saved review. `addressed`: the sources with an address that its submission cites. */
export type SavedReview = { id: string; revision: number; addressed: string[] };

/**
 * Saves a working copy, and freezes a submission of it with its sources, citations and event when asked, in one statement.
 * Returns the id and new revision, or `null` when the copy is at another revision, or the claim was withdrawn or (when
 * freezing) edited since `desk` was read: then nothing was written.
 */
export async function saveReview(db: Transaction, stamp: EventStamp, save: ReviewSave): Promise<SavedReview | null> {
  const working = workingCopySql(stamp, save);
  const frozen = save.freeze === undefined ? Prisma.empty : Prisma.sql`, ${freezeSql(stamp, save, save.freeze)}`;
  const addressed =
    save.freeze === undefined
      ? Prisma.sql`ARRAY[]::text[]`
      : Prisma.sql`ARRAY(SELECT id FROM source WHERE url IS NOT NULL ORDER BY id)`;
  const rows = await db.$queryRaw<
    SavedReview[]
  >`WITH ${working} ${frozen} SELECT id, revision, ${addressed} AS addressed FROM review`;
  return rows[0] ?? null;
}

function workingCopySql(stamp: EventStamp, save: ReviewSave): Prisma.Sql {
  const { claim } = save.desk;
  // A submission waits for who decides or edits the claim at this moment, and finds another revision then.
  const sameWords =
    save.freeze === undefined
      ? { where: Prisma.empty, lock: Prisma.empty }
      : { where: Prisma.sql`AND c.revision = ${claim.revision}`, lock: Prisma.sql`FOR SHARE OF c` };
  const status = save.freeze === undefined ? "draft" : "submitted";
  return Prisma.sql`
    review AS (
      INSERT INTO "Review" AS own (id, "claimId", "authorId", status, revision, "ratingId", tags, confidence, rationale, note, sources, "createdAt", "updatedAt")
      SELECT ${save.desk.mine?.id ?? stamp.ids()}, c.id, ${save.authorId}, ${status}::"ReviewStatus", 1, ${save.ratingId}, ${save.tags}::text[],
        ${save.confidence}::float8, ${save.rationale}, ${save.note}, ${JSON.stringify(save.sources)}::jsonb, ${stamp.now}, ${stamp.now}
      FROM "Claim" c
      WHERE c.id = ${claim.id} AND c."withdrawnAt" IS NULL ${sameWords.where}
        AND (${save.revision}::int = 0 OR EXISTS (SELECT 1 FROM "Review" WHERE "claimId" = c.id AND "authorId" = ${save.authorId}))
      ${sameWords.lock}
      ON CONFLICT ("claimId", "authorId") DO UPDATE
      SET status = excluded.status, revision = own.revision + 1, "ratingId" = excluded."ratingId", tags = excluded.tags,
        confidence = excluded.confidence, rationale = excluded.rationale, note = excluded.note, sources = excluded.sources,
        "updatedAt" = excluded."updatedAt"
      WHERE own.revision = ${save.revision}
      RETURNING own.id, own.revision
    )`;
}

function freezeSql(stamp: EventStamp, save: ReviewSave, freeze: Freeze): Prisma.Sql {
  const { desk } = save;
  const revisionId = stamp.ids();
  const { statement, quotes } = freeze.words;
  const cited = save.sources.map((source, position) => ({
    ...source,
    position,
    id: stamp.ids(),
    sourceId: stamp.ids(),
    key: sourceKey(source),
  }));
  const event = appendEventSql(
    stamp,
    {
      chain: desk.deskId,
      type: "review.submitted",
      articleId: desk.articleId,
      claimId: desk.claim.id,
      subjectId: revisionId,
      payload: { ratingId: freeze.ratingId, statement, quotes, sources: cited.length, blind: freeze.blind },
    },
    Prisma.sql`SELECT id FROM frozen`,
  );
  return Prisma.sql`
    frozen AS (
      INSERT INTO "ReviewRevision" (id, "reviewId", "claimId", "authorId", number, "ratingId", tags, confidence, rationale, note, statement, quotes, blind, "submittedAt")
      SELECT ${revisionId}, review.id, ${desk.claim.id}, ${save.authorId},
        (SELECT coalesce(max(number), 0) + 1 FROM "ReviewRevision" WHERE "reviewId" = review.id),
        ${freeze.ratingId}, ${save.tags}::text[], ${save.confidence}::float8, ${save.rationale}, ${save.note},
        ${statement}, ${JSON.stringify(quotes)}::jsonb, ${freeze.blind}, ${stamp.now}
      FROM review
      RETURNING id
    ),
    given AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(cited)}::jsonb) AS x(
        position int, id text, "sourceId" text, key text, url text, citation text, title text, publisher text, "publishedAt" text,
        stance "Stance", kind "SourceKind", quote text, locator text, "archiveUrl" text)
    ),
    source AS (
      INSERT INTO "Source" AS known (id, "deskId", key, url, reference, title, "createdById", "createdAt", "captureAskedAt")
      SELECT DISTINCT ON (given.key) given."sourceId", ${desk.deskId}, given.key, given.url,
        CASE WHEN given.url IS NULL THEN given.citation END, given.title, ${save.authorId}, ${stamp.now},
        CASE WHEN given.url IS NOT NULL THEN ${stamp.now}::timestamptz END
      FROM given, frozen ORDER BY given.key, given.position
      ON CONFLICT ("deskId", key) DO UPDATE SET key = excluded.key, "captureAskedAt" = ${captureAskSql(stamp, save)}
      RETURNING id, key, url
    ),
    cited AS (
      INSERT INTO "Citation" (id, "reviewRevisionId", "sourceId", position, reference, title, publisher, "publishedAt", stance, kind, quote, locator, "archiveUrl")
      SELECT given.id, frozen.id, source.id, given.position, given.citation, given.title, given.publisher, given."publishedAt", given.stance, given.kind,
        given.quote, given.locator, given."archiveUrl"
      FROM given JOIN source ON source.key = given.key, frozen
    ),
    ${event}`;
}

/** Captures asked for later than this ago are not asked for again. */
const LATELY_MS = 3_600_000;

/**
 * When a capture of the source `known` was last asked for, after this submission. One that has a good capture needs no other;
 * but on a desk that hides reviews, who cites it on a claim for the first time gets one of their own: that an earlier one was
 * there would tell that somebody else had cited it.
 */
function captureAskSql(stamp: EventStamp, { desk, authorId }: ReviewSave): Prisma.Sql {
  const { blind, reviewsNeeded } = desk.policy;
  const isDue = hidesReviews({ blind, reviewsNeeded })
    ? Prisma.sql`NOT EXISTS (SELECT 1 FROM "Citation" x JOIN "ReviewRevision" y ON y.id = x."reviewRevisionId"
        WHERE x."sourceId" = known.id AND y."claimId" = ${desk.claim.id} AND y."authorId" = ${authorId})`
    : Prisma.sql`known."captureAskedAt" < ${new Date(stamp.now.getTime() - LATELY_MS)}::timestamptz
        AND NOT EXISTS (SELECT 1 FROM "Snapshot" WHERE "sourceId" = known.id AND fault IS NULL)`;
  return Prisma.sql`CASE
    WHEN known.url IS NULL OR known."withheldReason" IS NOT NULL THEN known."captureAskedAt"
    WHEN known."captureAskedAt" IS NULL OR (${isDue}) THEN ${stamp.now}::timestamptz
    ELSE known."captureAskedAt" END`;
}
