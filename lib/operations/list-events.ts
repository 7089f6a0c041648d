import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { type ChainEvent, type Delivery, deliverEvents } from "@/lib/core/review/visible-events";
import { findEvent, findEventSight, listEventsById, listPlainEvents } from "@/lib/data/event-rows";
import { type EventList, ListEventsInput } from "@/lib/schemas/history";
import { badCursor } from "./bad-cursor";
import { viewingOf } from "./claims-known";
import type { Context } from "./context";
import { namesIn, viewEvent } from "./event-view";
import { noSuchArticle, openArticle } from "./open-article";
import { parseInput } from "./parse";
import { viewerId } from "./viewer-id";

/** An event and how it is told, by id alone. */
type Told = Delivery<ChainEvent>;

/**
 * What happened to an article since an event, in the order in which the viewer may know of it (`deliverEvents`): a client that asks
 * on with `nextCursor` misses nothing and gets nothing twice. A fixed number of statements. Errors: `invalid_input` for a cursor
 * that is none of the viewer's, `not_found`, `forbidden`.
 */
export async function listEvents(context: Context, input: z.input<typeof ListEventsInput>): Promise<Result<EventList>> {
  const parsed = parseInput(ListEventsInput, input);
  if (!parsed.ok) return parsed;
  const { articleId, after, limit, claimId } = parsed.value;
  const opened = await openArticle(context, articleId, "history.read");
  if (!opened.ok) return opened;
  const { desk } = opened.value;
  const place = { deskId: desk.id, articleId, claimId };
  const [cursor, sight] = await Promise.all([
    after === undefined ? null : findEvent(context.db, place, after),
    findEventSight(context.db, { deskId: desk.id, articleIds: [articleId], claimId }),
  ]);
  if (sight === null) return noSuchArticle();
  const { upTo, telling } = sight;
  const viewing = viewingOf(sight, viewerId(context));
  if (after !== undefined && (cursor === null || !isTold(cursor, viewing.knows))) return badCursor("after");
  const from = cursor?.seq ?? 0;
  const plain = await listPlainEvents(context.db, place, { after: from, upTo, limit: limit + 1 });
  const isMore = plain.length > limit;
  const horizon = isMore ? (plain[limit - 1]?.seq ?? from) : Number.POSITIVE_INFINITY;
  const events = [...plain.filter(({ tells }) => tells === "none"), ...telling].toSorted((a, b) => a.seq - b.seq);
  const page = cutPage(untilHorizon(deliverEvents(events, from, viewing), horizon), limit);
  const rows = await listEventsById(context.db, [...new Set(page.map(({ event }) => event.id))]);
  const names = await namesIn(context.db, rows, desk.id);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const items = page.flatMap(({ event, isMasked }) => {
    const row = byId.get(event.id);
    return row === undefined ? [] : [viewEvent({ event: row, isMasked }, names)];
  });
  return done({ items, nextCursor: page.findLast(({ isLate }) => !isLate)?.event.id ?? after ?? null });
}

/** What is told up to a place: beyond it, events that everybody may know of have not been read. */
function untilHorizon(deliveries: Told[], horizon: number): Told[] {
  const beyond = deliveries.findIndex(({ event, isLate }) => !isLate && event.seq > horizon);
  if (beyond === -1) return deliveries;
  const last = deliveries.slice(0, beyond).findLastIndex(({ isLate }) => !isLate);
  return deliveries.slice(0, last + 1);
}

/** About `limit` deliveries, cut behind one from which a client can go on. */
function cutPage(deliveries: Told[], limit: number): Told[] {
  const end = deliveries.findIndex(({ isLate }, index) => index >= limit - 1 && !isLate);
  return end === -1 ? deliveries : deliveries.slice(0, end + 1);
}

/** Whether an event is one that a viewer has been, or could have been, told of. */
export const isTold = ({ tells, claimId }: ChainEvent, knows: (claimId: string) => boolean) =>
  tells !== "all" || (claimId !== null && knows(claimId));
