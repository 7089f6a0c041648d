import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { canonicalAroundSeq, canonicalJson, GENESIS_HASH, hashPayload } from "./chain";

/** What an operation records; the chain gives it its place. */
export type NewEvent = {
  /** A desk's id, or `installation` for what belongs to no desk. */
  chain: string;
  /** Noun and past tense: `claim.added`. */
  type: string;
  articleId?: string;
  claimId?: string;
  subjectId?: string;
  /** What happened, as JSON; never a secret. */
  payload: Prisma.InputJsonObject;
};

/** When, by whom, and where ids and salts come from. */
export type EventStamp = { now: Date; actorId: string | null; ids: () => string; secret: () => string };

/**
 * SQL that appends `event` to its chain: the common table expressions `head`, `detail` and `event`, to be put last in a
 * `WITH`. It appends only when `condition` (a query of one row or none) yields a row. The head row is locked by its own
 * update, so that `seq` follows commit order; put nothing after it that may wait for another lock.
 */
export function appendEventSql(stamp: EventStamp, event: NewEvent, condition: Prisma.Sql): Prisma.Sql {
  const salt = stamp.secret();
  const chained = {
    id: stamp.ids(),
    chain: event.chain,
    at: stamp.now.toISOString(),
    type: event.type,
    actorId: stamp.actorId,
    articleId: event.articleId ?? null,
    claimId: event.claimId ?? null,
    subjectId: event.subjectId ?? null,
    payloadHash: hashPayload(salt, event.payload),
  };
  const { before, after } = canonicalAroundSeq(chained);
  const next = (previous: Prisma.Sql, seq: Prisma.Sql) =>
    Prisma.sql`encode(sha256(decode(${previous}, 'hex') || convert_to(${before}::text || (${seq})::text || ${after}::text, 'UTF8')), 'hex')`;
  return Prisma.sql`
    head AS (
      INSERT INTO "ChainHead" (chain, seq, hash)
      SELECT ${event.chain}, 1, ${next(Prisma.sql`${GENESIS_HASH}::text`, Prisma.sql`1`)} FROM (${condition}) AS condition
      ON CONFLICT (chain) DO UPDATE
      SET seq = "ChainHead".seq + 1, hash = ${next(Prisma.sql`"ChainHead".hash`, Prisma.sql`"ChainHead".seq + 1`)}
      RETURNING seq, hash
    ),
    detail AS (
      INSERT INTO "EventDetail" ("eventId", salt, payload)
      SELECT ${chained.id}, ${salt}, ${canonicalJson(event.payload)}::jsonb FROM head
    ),
    event AS (
      INSERT INTO "Event" (id, chain, seq, at, type, "actorId", "articleId", "claimId", "subjectId", "payloadHash", hash)
      SELECT ${chained.id}, ${chained.chain}, head.seq, ${stamp.now}, ${chained.type}, ${chained.actorId}, ${chained.articleId},
        ${chained.claimId}, ${chained.subjectId}, ${chained.payloadHash}, head.hash
      FROM head
      RETURNING seq
    )`;
}

/** Appends one event inside a transaction; call it last. Returns its place in the chain. */
export async function appendEvent(tx: Transaction, stamp: EventStamp, event: NewEvent): Promise<number> {
  const rows = await tx.$queryRaw<{ seq: number }[]>(
    Prisma.sql`WITH ${appendEventSql(stamp, event, Prisma.sql`SELECT 1`)} SELECT seq FROM event`,
  );
  const row = rows[0];
  if (row === undefined) throw new Error("the event was not appended");
  return row.seq;
}

/** The last place and hash of a chain; `null` when nothing was recorded in it. */
export async function findChainHead(db: Transaction, chain: string): Promise<{ seq: number; hash: string } | null> {
  return db.chainHead.findUnique({ where: { chain }, select: { seq: true, hash: true } });
}
