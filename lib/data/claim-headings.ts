import type { Direction } from "@/lib/core/text/direction";
import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";

/** What a claim is called in a list of claims of several articles. */
export type ClaimHeading = {
  claimId: string;
  number: number;
  statement: string;
  article: { id: string; title: string; language: string | null; direction: Direction };
};

/** The claims with these ids, by id. */
export async function findClaimHeadings(db: Transaction, claimIds: string[]): Promise<Map<string, ClaimHeading>> {
  const rows = await db.$queryRaw<ClaimHeading[]>(Prisma.sql`
    SELECT c.id AS "claimId", c.number, c.statement,
      json_build_object('id', a.id, 'title', a.title, 'language', a.language, 'direction', a.direction) AS article
    FROM "Claim" c JOIN "Article" a ON a.id = c."articleId" WHERE c.id = ANY(${claimIds})`);
  return new Map(rows.map((row) => [row.claimId, row]));
}
