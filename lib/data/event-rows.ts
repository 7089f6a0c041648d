import type { ChainEvent } from "@/lib/core/review/visible-events";
import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";

/** An event with what it says, and of whom and what. */
export type EventRow = ChainEvent & {
  at: Date;
  articleId: string | null;
  subjectId: string | null;
  actorName: string | null;
  claimNumber: number | null;
  /** Null once erased. */
  payload: unknown;
  erased: boolean;
  /** Of a change of a claim's statement: the one before. */
  statementBefore: string | null;
};

/** Where events are looked for: those of an article (or one claim of it) and of the desk's own rules from its import on. */
export type EventPlace = { deskId: string; articleId: string; claimId?: string | undefined };

/** How much of a review the event `e` with the detail `d` tells (`TellsOfReview`). */
const TELLS = Prisma.sql`CASE
  WHEN e.type LIKE 'review.%' THEN 'all'
  WHEN e.type = 'event.erased' THEN CASE WHEN d.payload->>'ofReview' = 'all' THEN 'all' ELSE 'none' END
  WHEN e.type = 'claim.confirmed' AND d.payload IS NULL THEN coalesce((
    SELECT y.payload->>'ofReview' FROM "Event" x JOIN "EventDetail" y ON y."eventId" = x.id
    WHERE x."articleId" = e."articleId" AND x.type = 'event.erased' AND x."subjectId" = e.id LIMIT 1), 'all')
  WHEN e.type = 'claim.confirmed' AND jsonb_exists(d.payload, 'affirmed')
    THEN CASE WHEN d.payload - 'affirmed' = '{}'::jsonb THEN 'all' ELSE 'part' END
  ELSE 'none' END`;

const EVENT = Prisma.sql`"Event" e JOIN "EventDetail" d ON d."eventId" = e.id`;
const LIGHT = Prisma.sql`e.id, e.seq, e.type, e."claimId", e."actorId", ${TELLS} AS tells`;

/** Events of a desk that belong to no article and say how it works. */
const OF_RULES = Prisma.sql`e."articleId" IS NULL AND (e.type LIKE 'desk.%' OR e.type LIKE 'scale.%')`;

const ofArticle = ({ articleId, claimId }: EventPlace) =>
  claimId === undefined
    ? Prisma.sql`e."articleId" = ${articleId}`
    : Prisma.sql`e."articleId" = ${articleId} AND e."claimId" = ${claimId}`;

const inPlace = (place: EventPlace) => Prisma.sql`
  e.chain = ${place.deskId} AND (${ofArticle(place)} OR (${OF_RULES} AND e.seq > (
    SELECT min(first.seq) FROM "Event" first WHERE first."articleId" = ${place.articleId})))`;

/** The next `limit` events of a place up to another that everybody on the desk may know of in some form, in order. */
export async function listPlainEvents(
  db: Transaction,
  place: EventPlace,
  { after, upTo, limit }: { after: number; upTo: number; limit: number },
): Promise<ChainEvent[]> {
  return db.$queryRaw<ChainEvent[]>`
    SELECT ${LIGHT} FROM ${EVENT} WHERE ${inPlace(place)} AND e.seq > ${after} AND e.seq <= ${upTo} AND ${TELLS} <> 'all'
    ORDER BY e.seq LIMIT ${limit}`;
}

/** An event of the stream with the article it belongs to; null: the desk's own. */
export type StreamEvent = ChainEvent & { articleId: string | null };

/** Every event of some articles and of the desk's rules between two places of the chain, in order. */
export async function listEventsBetween(
  db: Transaction,
  { deskId, articleIds, after, upTo }: { deskId: string; articleIds: readonly string[]; after: number; upTo: number },
): Promise<StreamEvent[]> {
  return db.$queryRaw<StreamEvent[]>`
    SELECT ${LIGHT}, e."articleId" FROM ${EVENT} WHERE e.chain = ${deskId} AND e.seq > ${after} AND e.seq <= ${upTo}
      AND (e."articleId" = ANY(${[...articleIds]}::text[]) OR (${OF_RULES})) ORDER BY e.seq`;
}

/** What telling who may know of which event takes, as it was at one moment. */
export type EventSight = {
  /** The chain's newest place then: what came later is seen the next time. */
  upTo: number;
  blind: boolean;
  reviewsNeeded: number;
  /** Who has a standing submission on each claim that has any. */
  authors: { claimId: string; authorIds: string[] }[];
  /** The desk's events about itself, in order. */
  told: { seq: number; payload: unknown }[];
  /** Every event that tells of a review of the articles' claims (or of the one), in order. */
  telling: StreamEvent[];
};

/** All of it in one statement, so that nothing can come in between; `null` when there is no such desk. */
export async function findEventSight(
  db: Transaction,
  { deskId, articleIds, claimId }: { deskId: string; articleIds: readonly string[]; claimId?: string | undefined },
): Promise<EventSight | null> {
  const articles = Prisma.sql`ANY(${[...articleIds]}::text[])`;
  const claims = claimId === undefined ? Prisma.empty : Prisma.sql`AND e."claimId" = ${claimId}`;
  const rows = await db.$queryRaw<EventSight[]>`
    SELECT coalesce((SELECT seq FROM "ChainHead" WHERE chain = d0.id), 0) AS "upTo", d0.blind, d0."reviewsNeeded",
      (SELECT coalesce(json_agg(json_build_object('claimId', w."claimId", 'authorIds', w."authorIds")), '[]'::json) FROM (
        SELECT r."claimId", array_agg(DISTINCT r."authorId") AS "authorIds"
        FROM "ReviewRevision" r JOIN "Claim" c ON c.id = r."claimId"
        WHERE c."articleId" = ${articles} AND r."withdrawnAt" IS NULL GROUP BY r."claimId") w) AS authors,
      (SELECT coalesce(json_agg(json_build_object('seq', e.seq, 'payload', d.payload) ORDER BY e.seq), '[]'::json)
        FROM ${EVENT} WHERE e.chain = d0.id AND ${OF_RULES}) AS told,
      (SELECT coalesce(json_agg(json_build_object('id', e.id, 'seq', e.seq, 'type', e.type, 'claimId', e."claimId",
          'actorId', e."actorId", 'articleId', e."articleId", 'tells', ${TELLS}) ORDER BY e.seq), '[]'::json)
        FROM ${EVENT} WHERE e."articleId" = ${articles} ${claims}
          AND (e.type IN ('claim.confirmed', 'event.erased') OR e.type LIKE 'review.%') AND ${TELLS} <> 'none') AS telling
    FROM "Desk" d0 WHERE d0.id = ${deskId}`;
  return rows[0] ?? null;
}

/** Where in the chain an event of a place is, with what telling its visibility takes; `null` when there is none. */
export async function findEvent(db: Transaction, place: EventPlace, id: string): Promise<ChainEvent | null> {
  const rows = await db.$queryRaw<ChainEvent[]>`SELECT ${LIGHT} FROM ${EVENT} WHERE e.id = ${id} AND ${inPlace(place)}`;
  return rows[0] ?? null;
}

const FULL = Prisma.sql`
  SELECT ${LIGHT}, e.at, e."articleId", e."subjectId", u.name AS "actorName", c.number AS "claimNumber", d.payload,
    d."erasedAt" IS NOT NULL AS erased,
    CASE WHEN e.type IN ('claim.edited', 'claim.confirmed') AND jsonb_exists(d.payload, 'statement') THEN (
      SELECT before.payload->>'statement' FROM "Event" b JOIN "EventDetail" before ON before."eventId" = b.id
      WHERE b."claimId" = e."claimId" AND b.seq < e.seq AND b.type IN ('claim.added', 'claim.edited', 'claim.confirmed')
        AND jsonb_exists(before.payload, 'statement')
      ORDER BY b.seq DESC LIMIT 1) END AS "statementBefore"
  FROM ${EVENT} LEFT JOIN "User" u ON u.id = e."actorId" LEFT JOIN "Claim" c ON c.id = e."claimId"`;

/** Events by id, whole. */
export async function listEventsById(db: Transaction, ids: readonly string[]): Promise<EventRow[]> {
  if (ids.length === 0) return [];
  return db.$queryRaw<EventRow[]>`${FULL} WHERE e.id = ANY(${[...ids]}::text[])`;
}

/** What is looked for in a history that is read backwards. */
export type EventFilter = {
  /** Only events before this place. */
  before: number | null;
  actorId?: string | undefined;
  /** Beginnings of types: `claim.`, `review.`. */
  prefixes?: readonly string[] | undefined;
  limit: number;
};

const filtered = ({ before, actorId, prefixes, limit }: EventFilter) => Prisma.sql`
  ${before === null ? Prisma.empty : Prisma.sql`AND e.seq < ${before}`}
  ${actorId === undefined ? Prisma.empty : Prisma.sql`AND e."actorId" = ${actorId}`}
  ${prefixes === undefined ? Prisma.empty : Prisma.sql`AND e.type LIKE ANY(${prefixes.map((prefix) => `${prefix}%`)}::text[])`}
  ORDER BY e.seq DESC LIMIT ${limit}`;

/** The newest events of a place, newest first, without those that would not be but for a review of a claim that is not in `knownClaimIds`. */
export async function listEventsBackwards(
  db: Transaction,
  place: EventPlace,
  { knownClaimIds, ...filter }: EventFilter & { knownClaimIds: readonly string[] },
): Promise<EventRow[]> {
  return db.$queryRaw<EventRow[]>`
    ${FULL} WHERE ${inPlace(place)} AND (${TELLS} <> 'all' OR e."claimId" = ANY(${[...knownClaimIds]}::text[])) ${filtered(filter)}`;
}

/** Everybody who did something in a place, by name, as far as it may be known. */
export async function listEventActors(
  db: Transaction,
  place: EventPlace,
  knownClaimIds: readonly string[],
): Promise<{ id: string; name: string }[]> {
  return db.$queryRaw<{ id: string; name: string }[]>`
    SELECT DISTINCT u.id, u.name FROM ${EVENT} JOIN "User" u ON u.id = e."actorId"
    WHERE ${inPlace(place)} AND (${TELLS} <> 'all' OR e."claimId" = ANY(${[...knownClaimIds]}::text[])) ORDER BY u.name, u.id`;
}

/** Where an event of the installation's own chain is; `null` when it is none. */
export async function findInstallationEvent(db: Transaction, id: string): Promise<number | null> {
  const event = await db.event.findFirst({ where: { id, chain: "installation" }, select: { seq: true } });
  return event?.seq ?? null;
}

/** A claim of an article as a heading names it; `null` when there is none. */
export async function findClaimName(
  db: Transaction,
  { articleId, claimId }: { articleId: string; claimId: string },
): Promise<{ id: string; number: number; statement: string } | null> {
  return db.claim.findFirst({
    where: { id: claimId, articleId },
    select: { id: true, number: true, statement: true },
  });
}

/** The newest events of a whole chain, newest first. */
export async function listChainBackwards(db: Transaction, chain: string, filter: EventFilter): Promise<EventRow[]> {
  return db.$queryRaw<EventRow[]>`${FULL} WHERE e.chain = ${chain} ${filtered(filter)}`;
}

/** Who has a submission that was not withdrawn on each claim of these articles that has any. */
export async function listClaimAuthors(
  db: Transaction,
  articleIds: readonly string[],
): Promise<{ claimId: string; authorIds: string[] }[]> {
  return db.$queryRaw<{ claimId: string; authorIds: string[] }[]>`
    SELECT r."claimId", array_agg(DISTINCT r."authorId") AS "authorIds"
    FROM "ReviewRevision" r JOIN "Claim" c ON c.id = r."claimId"
    WHERE c."articleId" = ANY(${[...articleIds]}::text[]) AND r."withdrawnAt" IS NULL GROUP BY r."claimId"`;
}

/** What the ids and codes in events are called: people, labels of any scale by id, labels of the desk's newest scale by code. */
export async function listNames(
  db: Transaction,
  { ids, deskId }: { ids: readonly string[]; deskId: string | null },
): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM "User" WHERE id = ANY(${[...ids]}::text[])
    UNION ALL SELECT id, label FROM "Rating" WHERE id = ANY(${[...ids]}::text[])
    UNION ALL SELECT g.code, g.label FROM "Rating" g
      WHERE g."scaleId" = (SELECT s.id FROM "RatingScale" s WHERE s."deskId" = ${deskId} ORDER BY s.version DESC LIMIT 1)`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** An event whose payload may be erased, in any chain. */
export type ErasableEvent = ChainEvent & { chain: string; articleId: string | null };

/** An event by id, in whichever chain it is. */
export async function findAnyEvent(db: Transaction, id: string): Promise<ErasableEvent | null> {
  const rows = await db.$queryRaw<ErasableEvent[]>`
    SELECT ${LIGHT}, e.chain, e."articleId" FROM ${EVENT} WHERE e.id = ${id}`;
  return rows[0] ?? null;
}

/** Where in which chain an event with this hash is; `null` when none has it. */
export async function findEventByHash(
  db: Transaction,
  hash: string,
): Promise<{ chain: string; seq: number; at: Date } | null> {
  return db.event.findFirst({ where: { hash }, select: { chain: true, seq: true, at: true } });
}

/** The hash of a desk's newest event that can tell nothing of anybody's review. */
export async function findOpenHash(db: Transaction, deskId: string): Promise<string | null> {
  const event = await db.event.findFirst({
    where: {
      chain: deskId,
      // What happens to a source tells that somebody cited it.
      NOT: [
        { type: { startsWith: "review." } },
        { type: { startsWith: "source." } },
        { type: { in: ["claim.confirmed", "event.erased"] } },
      ],
    },
    orderBy: { seq: "desc" },
    select: { hash: true },
  });
  return event?.hash ?? null;
}
