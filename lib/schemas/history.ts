import { z } from "zod";
import { EVENT_KIND_NAMES } from "@/lib/core/history/event-kinds";
import { Identifier } from "./article";
import { LIMITS } from "./limits";

const PageLimit = z.coerce.number().int().min(1).max(LIMITS.pageSize);

/** An article's events in order, from after the one that was seen last. */
export const ListEventsInput = z.strictObject({
  articleId: Identifier,
  /** The id of the event seen last, as `nextCursor` gives it; absent: from the beginning. */
  after: Identifier.optional(),
  /** A page may hold more: events that are told late come together with the one that reveals them. */
  limit: PageLimit.default(LIMITS.pageSize),
  /** Events of this claim, and of the desk's rules, only. */
  claimId: Identifier.optional(),
});
export type ListEventsInput = z.infer<typeof ListEventsInput>;

export const EventView = z.strictObject({
  id: Identifier,
  at: z.iso.datetime(),
  type: z.string(),
  /** Null: the system. */
  actor: z.strictObject({ id: Identifier, name: z.string() }).nullable(),
  claim: z.strictObject({ id: Identifier, number: z.int().min(1) }).nullable(),
  /** What happened, in one sentence. */
  sentence: z.string(),
  /** Null when it was erased. */
  payload: z.record(z.string(), z.unknown()).nullable(),
  erased: z.boolean(),
});
export type EventView = z.infer<typeof EventView>;

/** `nextCursor`: the `after` of the next request, now or later; null while there is nothing at all. */
export const EventList = z.strictObject({ items: z.array(EventView), nextCursor: z.string().nullable() });
export type EventList = z.infer<typeof EventList>;

/** One page of a history, newest first, and what it is narrowed to. */
export const ReadHistoryInput = z.strictObject({
  articleId: Identifier,
  claimId: Identifier.optional(),
  actorId: Identifier.optional(),
  kind: z.enum(EVENT_KIND_NAMES).optional(),
  limit: PageLimit.default(50),
  /** The id of the last event of the page before. */
  cursor: Identifier.optional(),
});
export const ReadInstallationHistoryInput = ReadHistoryInput.pick({ limit: true, cursor: true });

export const ErasePayloadInput = z.strictObject({
  eventId: Identifier,
  reason: z
    .string()
    .trim()
    .min(1, "Say why: it stays in the history.")
    .max(LIMITS.reasonCharacters, `At most ${LIMITS.reasonCharacters.toLocaleString("en")} characters.`),
});

/** Which claim somebody has open; null: the article. */
export const SayPresenceInput = z.strictObject({
  articleId: Identifier,
  claimId: Identifier.nullable(),
  /** Whether they are leaving. */
  leaving: z.boolean().default(false),
});

/** Others who have the article open just now, by name. */
export const PresenceList = z.strictObject({
  people: z.array(
    z.strictObject({
      id: Identifier,
      name: z.string(),
      claim: z.strictObject({ id: Identifier, number: z.int() }).nullable(),
    }),
  ),
});
export type PresenceList = z.infer<typeof PresenceList>;
