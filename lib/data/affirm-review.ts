import type { RatedWords } from "@/lib/core/review/standing";
import type { Transaction } from "@/lib/database/client";
import type { EventStamp } from "./events";

/** Whose submission is affirmed, and the words it rates from now on. `blind`: whether the author has seen nobody else's review up to now. */
export type Affirmation = { authorId: string; words: RatedWords; blind: boolean };

/**
 * Freezes a copy of somebody's standing submission on a claim, with its citations, that rates other words. Their working copy
 * stays as it is. Returns the new revision's id, or `null` when they have no submission. Inside the transaction that changed
 * the claim; the event is the caller's.
 */
export async function affirmReview(
  tx: Transaction,
  stamp: EventStamp,
  { claimId, authorId, words, blind }: Affirmation & { claimId: string },
): Promise<string | null> {
  // A submission at the same time waits here, and takes the next number.
  await tx.$queryRaw`SELECT id FROM "Review" WHERE "claimId" = ${claimId} AND "authorId" = ${authorId} FOR UPDATE`;
  const id = stamp.ids();
  const copied = await tx.$queryRaw<{ previousId: string }[]>`
    WITH previous AS (
      SELECT * FROM "ReviewRevision"
      WHERE "claimId" = ${claimId} AND "authorId" = ${authorId} AND "withdrawnAt" IS NULL ORDER BY number DESC LIMIT 1
    ), copy AS (
      INSERT INTO "ReviewRevision" (id, "reviewId", "claimId", "authorId", number, "ratingId", tags, confidence, rationale, note, statement, quotes, blind, "submittedAt")
      SELECT ${id}, "reviewId", "claimId", "authorId",
        (SELECT max(number) + 1 FROM "ReviewRevision" r WHERE r."reviewId" = previous."reviewId"),
        "ratingId", tags, confidence, rationale, note, ${words.statement}, ${JSON.stringify(words.quotes)}::jsonb, ${blind}, ${stamp.now}
      FROM previous
    )
    SELECT id AS "previousId" FROM previous`;
  const previousId = copied[0]?.previousId;
  if (previousId === undefined) return null;
  const citations = await tx.citation.findMany({ where: { reviewRevisionId: previousId } });
  await tx.citation.createMany({
    data: citations.map((citation) => ({ ...citation, id: stamp.ids(), reviewRevisionId: id })),
  });
  return id;
}
