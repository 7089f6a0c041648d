import type { RatedWords } from "@/lib/core/review/standing";
import type { Transaction } from "@/lib/database/client";
import type { EventStamp } from "./events";

/** Whose submission is affirmed (`submissionId`: the one the person saw), and the words it rates from now on. `blind`: whether the author has seen nobody else's review up to now. */
export type Affirmation = { authorId: string; submissionId: string; words: RatedWords; blind: boolean };

/** The submission that was to be affirmed is not the author's newest any more: everything is to be taken back. */
export class SubmissionMoved extends Error {}

/**
 * Freezes a copy of somebody's standing submission on a claim, with its citations, that rates other words. Their working copy
 * stays as it is. Returns the new revision's id. Inside the transaction that changed the claim; the event is the caller's.
 * @throws SubmissionMoved when another submission, or the same affirmation from another window, came first.
 */
export async function affirmReview(
  tx: Transaction,
  stamp: EventStamp,
  { claimId, authorId, submissionId, words, blind }: Affirmation & { claimId: string },
): Promise<string> {
  // A submission at the same time waits here, and finds another number then; one that came first is seen below.
  await tx.$queryRaw`SELECT id FROM "Review" WHERE "claimId" = ${claimId} AND "authorId" = ${authorId} FOR UPDATE`;
  const id = stamp.ids();
  const copied = await tx.$queryRaw<{ id: string }[]>`
    WITH previous AS (
      SELECT * FROM "ReviewRevision"
      WHERE "claimId" = ${claimId} AND "authorId" = ${authorId} AND "withdrawnAt" IS NULL ORDER BY number DESC LIMIT 1
    ), copy AS (
      INSERT INTO "ReviewRevision" (id, "reviewId", "claimId", "authorId", number, "ratingId", tags, confidence, rationale, note, statement, quotes, blind, "submittedAt")
      SELECT ${id}, "reviewId", "claimId", "authorId",
        (SELECT max(number) + 1 FROM "ReviewRevision" r WHERE r."reviewId" = previous."reviewId"),
        "ratingId", tags, confidence, rationale, note, ${words.statement}, ${JSON.stringify(words.quotes)}::jsonb, ${blind}, ${stamp.now}
      FROM previous WHERE id = ${submissionId}
      RETURNING id
    )
    SELECT id FROM copy`;
  if (copied.length === 0) throw new SubmissionMoved();
  const citations = await tx.citation.findMany({ where: { reviewRevisionId: submissionId } });
  await tx.citation.createMany({
    data: citations.map((citation) => ({ ...citation, id: stamp.ids(), reviewRevisionId: id })),
  });
  return id;
}
