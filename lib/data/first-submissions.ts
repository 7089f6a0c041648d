import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";

/** A claim that somebody has reviewed, with everybody's first submission that was not withdrawn, before anyone's view is taken of it. */
export type FirstSubmissionsRow = {
  claimId: string;
  articleId: string;
  withdrawn: boolean;
  /** Whether the newest decision says that there is no claim. */
  rejected: boolean;
  /** The earliest first; each person once. */
  firsts: FirstSubmission[];
};

export type FirstSubmission = [authorId: string, ratingCode: string, blind: boolean];

/** Whose claims: an article's; or a desk's whose first review was submitted on one of these days in a zone, the last one included. */
export type AgreementScope = { articleId: string } | { deskId: string; timeZone: string; from?: string; to?: string };

/**
 * Every reviewed claim of the scope, oldest article first, by number: one statement. A claim belongs whole to the day of its first
 * review, so that no comparison is lost at a border; the day is the one that clocks in the zone show, summer time and all.
 */
export async function listFirstSubmissions(db: Transaction, scope: AgreementScope): Promise<FirstSubmissionsRow[]> {
  const [where, span] =
    "articleId" in scope
      ? [Prisma.sql`a.id = ${scope.articleId}`, Prisma.empty]
      : [Prisma.sql`a."deskId" = ${scope.deskId}`, inSpan(scope)];
  return db.$queryRaw<FirstSubmissionsRow[]>`
    SELECT c.id AS "claimId", a.id AS "articleId", c."withdrawnAt" IS NOT NULL AS withdrawn,
      coalesce((SELECT d.outcome = 'rejected' FROM "Decision" d WHERE d."claimId" = c.id ORDER BY d.number DESC LIMIT 1), false) AS rejected,
      f.firsts
    FROM "Article" a JOIN "Claim" c ON c."articleId" = a.id
    CROSS JOIN LATERAL (
      SELECT json_agg(json_build_array(r."authorId", g.code, r.blind) ORDER BY r."submittedAt", r.id) AS firsts, min(r."submittedAt") AS "firstAt"
      FROM (
        SELECT DISTINCT ON ("authorId") id, "authorId", "ratingId", blind, "submittedAt" FROM "ReviewRevision"
        WHERE "claimId" = c.id AND "withdrawnAt" IS NULL ORDER BY "authorId", number
      ) r
      JOIN "Rating" g ON g.id = r."ratingId"
    ) f
    WHERE ${where} AND f.firsts IS NOT NULL ${span}
    ORDER BY a."createdAt", a.id, c.number`;
}

function inSpan({ timeZone, from, to }: { timeZone: string; from?: string; to?: string }): Prisma.Sql {
  const day = Prisma.sql`(f."firstAt" AT TIME ZONE ${timeZone})::date`;
  const since = from === undefined ? Prisma.empty : Prisma.sql`AND ${day} >= ${from}::date`;
  return to === undefined ? since : Prisma.sql`${since} AND ${day} <= ${to}::date`;
}
