import type { Transaction } from "@/lib/database/client";
import type { ChainedEvent } from "./chain";

/** An event as it is stored, with what is kept of its payload. */
export type ChainLink = ChainedEvent & { hash: string; salt: string | null; payload: unknown; erased: boolean };

/** Every chain that has a head, with where it says it ends. */
export async function listChainHeads(db: Transaction): Promise<{ chain: string; seq: number; hash: string }[]> {
  return db.chainHead.findMany({ orderBy: { chain: "asc" } });
}

/** The next `limit` events of a chain after `seq`, in order. */
export async function listChainLinks(
  db: Transaction,
  chain: string,
  afterSeq: number,
  limit: number,
): Promise<ChainLink[]> {
  const rows = await db.$queryRaw<(Omit<ChainLink, "at"> & { at: Date })[]>`
    SELECT e.id, e.chain, e.seq, e.at, e.type, e."actorId", e."articleId", e."claimId", e."subjectId", e."payloadHash", e.hash,
      d.salt, d.payload, d."erasedAt" IS NOT NULL AS erased
    FROM "Event" e LEFT JOIN "EventDetail" d ON d."eventId" = e.id
    WHERE e.chain = ${chain} AND e.seq > ${afterSeq} ORDER BY e.seq LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
