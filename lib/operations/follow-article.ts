import type { z } from "zod";
import { BELIEVED_MS, type PresentPerson } from "@/lib/core/live/presence";
import { done, type Result } from "@/lib/core/result";
import { type ChainEvent, deliverEvents } from "@/lib/core/review/visible-events";
import {
  type EventSight,
  findEvent,
  findEventSight,
  listEventsBetween,
  listEventsById,
  type StreamEvent,
} from "@/lib/data/event-rows";
import { listHeads, listLiveAccess } from "@/lib/data/live-access";
import { listPresence } from "@/lib/data/presence";
import { hashSecret } from "@/lib/data/secret-hash";
import type { Db } from "@/lib/database/client";
import { type EventView, ListEventsInput } from "@/lib/schemas/history";
import { badCursor } from "./bad-cursor";
import { viewingOf } from "./claims-known";
import type { Context } from "./context";
import { namesIn, viewEvent } from "./event-view";
import { isTold } from "./list-events";
import { openArticle } from "./open-article";
import { parseInput } from "./parse";
import { viewerId } from "./viewer-id";

/** Somebody's view of an article that is kept up to date. */
export type Following = {
  articleId: string;
  deskId: string;
  viewerId: string | null;
  claimId: string | undefined;
  /** They have been told of all up to this place of the desk's chain. Never shown. */
  after: number;
};

/** A message for a follower. `id`: only of one from which they can go on. */
export type News = { id?: string; event: EventView };

/** Opens an article to be followed from an event on (absent: from its first). Errors: as `listEvents`. */
export async function followArticle(
  context: Context,
  input: z.input<typeof ListEventsInput>,
): Promise<Result<Following>> {
  const parsed = parseInput(ListEventsInput, input);
  if (!parsed.ok) return parsed;
  const { articleId, after, claimId } = parsed.value;
  const opened = await openArticle(context, articleId, "history.read");
  if (!opened.ok) return opened;
  const deskId = opened.value.desk.id;
  const viewer = viewerId(context);
  const following = { articleId, deskId, viewerId: viewer, claimId };
  if (after === undefined) return done({ ...following, after: 0 });
  const [cursor, sight] = await Promise.all([
    findEvent(context.db, { deskId, articleId, claimId }, after),
    findEventSight(context.db, { deskId, articleIds: [articleId], claimId }),
  ]);
  if (cursor === null || sight === null || !isTold(cursor, viewingOf(sight, viewer).knows)) return badCursor("after");
  return done({ ...following, after: cursor.seq });
}

/**
 * What is new for each of a desk's followers, and the place up to which they have then been told. The same few statements for
 * one follower and for hundreds.
 */
export async function readNews(
  db: Db,
  deskId: string,
  followers: readonly Following[],
): Promise<{ upTo: number; news: News[][] }> {
  const articleIds = [...new Set(followers.map(({ articleId }) => articleId))];
  const after = Math.min(...followers.map((follower) => follower.after));
  const sight = await findEventSight(db, { deskId, articleIds });
  if (sight === null) return { upTo: after, news: followers.map(() => []) };
  const between = await listEventsBetween(db, { deskId, articleIds, after, upTo: sight.upTo });
  const events = withPast(between, sight);
  const told = followers.map((follower) => {
    const mine = events.filter((event) => isFor(event, follower));
    return deliverEvents<ChainEvent>(mine, follower.after, viewingOf(sight, follower.viewerId));
  });
  const ids = new Set(told.flatMap((deliveries) => deliveries.map(({ event }) => event.id)));
  const rows = await listEventsById(db, [...ids]);
  const names = rows.length === 0 ? new Map<string, string>() : await namesIn(db, rows, deskId);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const news = told.map((deliveries) =>
    deliveries.flatMap(({ event, isMasked, isLate }): News[] => {
      const row = byId.get(event.id);
      if (row === undefined) return [];
      return [{ ...(isLate ? {} : { id: event.id }), event: viewEvent({ event: row, isMasked }, names) }];
    }),
  );
  return { upTo: sight.upTo, news };
}

/** New events in the order of the chain, each claim that a review was told of now with its whole past. When the desk's rules changed, every claim. */
function withPast(between: readonly StreamEvent[], { telling }: EventSight): StreamEvent[] {
  const isAny = between.some(({ articleId }) => articleId === null);
  const touched = new Set(between.flatMap(({ claimId, tells }) => (tells === "none" ? [] : [claimId])));
  const past = telling.filter(({ claimId }) => isAny || touched.has(claimId));
  const plain = between.filter(({ tells }) => tells === "none");
  return [...plain, ...past].toSorted((a, b) => a.seq - b.seq);
}

const isFor = (event: StreamEvent, { articleId, claimId }: Following) =>
  event.articleId === null || (event.articleId === articleId && (claimId === undefined || event.claimId === claimId));

/** The last places of the desks' chains: what is looked at every second. */
export const readHeads = (db: Db, deskIds: readonly string[]): Promise<Map<string, number>> => listHeads(db, deskIds);

/** Who has which of these articles open, by article. */
export async function readPresence(
  db: Db,
  articleIds: readonly string[],
  now: Date,
): Promise<Map<string, PresentPerson[]>> {
  const byArticle = new Map<string, PresentPerson[]>(articleIds.map((id) => [id, []]));
  for (const { articleId, ...person } of await listPresence(db, articleIds, new Date(now.getTime() - BELIEVED_MS)))
    byArticle.get(articleId)?.push(person);
  return byArticle;
}

/** What a follower came with, as it is asked for again while they follow. */
export const accessKey = (secret: string): string => hashSecret(secret);

/** Which of these keys still open their follower's desk. */
export async function stillOpen(
  db: Db,
  followers: readonly { key: string; deskId: string }[],
  now: Date,
): Promise<boolean[]> {
  const live = await listLiveAccess(db, { tokenHashes: [...new Set(followers.map(({ key }) => key))], now });
  const byKey = new Map(live.map((access) => [access.tokenHash, access]));
  return followers.map(({ key, deskId }) => {
    const access = byKey.get(key);
    return access !== undefined && (access.isAdmin || access.deskIds.includes(deskId));
  });
}
