import type { Transaction } from "@/lib/database/client";

/** What a session or token still opens. */
export type LiveAccess = { tokenHash: string; isAdmin: boolean; deskIds: string[] };

/** Which of these sessions and tokens still speak for somebody, and for which desks, in one statement. */
export async function listLiveAccess(
  db: Transaction,
  { tokenHashes, now }: { tokenHashes: readonly string[]; now: Date },
): Promise<LiveAccess[]> {
  return db.$queryRaw<LiveAccess[]>`
    SELECT b."tokenHash", u."isAdmin", ARRAY(SELECT m."deskId" FROM "Membership" m WHERE m."userId" = u.id) AS "deskIds"
    FROM (
      SELECT "tokenHash", "userId" FROM "Session"
      WHERE "tokenHash" = ANY(${[...tokenHashes]}::text[]) AND "revokedAt" IS NULL AND "expiresAt" > ${now}
      UNION ALL
      SELECT "tokenHash", "userId" FROM "ApiToken"
      WHERE "tokenHash" = ANY(${[...tokenHashes]}::text[]) AND "revokedAt" IS NULL AND "expiresAt" > ${now}
    ) b JOIN "User" u ON u.id = b."userId" WHERE u."deactivatedAt" IS NULL`;
}

/** The last places of these chains. */
export async function listHeads(db: Transaction, chains: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ chain: string; seq: number }[]>`
    SELECT chain, seq FROM "ChainHead" WHERE chain = ANY(${[...chains]}::text[])`;
  return new Map(rows.map(({ chain, seq }) => [chain, seq]));
}
