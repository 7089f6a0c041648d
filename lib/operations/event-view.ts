import { eventSentence } from "@/lib/core/history/event-sentence";
import type { Delivery } from "@/lib/core/review/visible-events";
import { type EventRow, listNames } from "@/lib/data/event-rows";
import type { Db } from "@/lib/database/client";
import type { EventView } from "@/lib/schemas/history";

/** How many ids of one event's payload are looked up. */
const MOST_IDS = 50;
const ID = /^[a-z0-9]{20,40}$/;

/** What ids and codes in these events are called, in one statement. */
export function namesIn(db: Db, rows: readonly EventRow[], deskId: string | null): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ subjectId, payload }) => [
    ...(subjectId === null ? [] : [subjectId]),
    ...Object.values(isRecord(payload) ? payload : {})
      .flatMap((value) => (Array.isArray(value) ? value.slice(0, MOST_IDS).map(assigneeOf) : [value]))
      .filter((value): value is string => typeof value === "string" && ID.test(value))
      .slice(0, MOST_IDS),
  ]);
  return listNames(db, { ids: [...new Set(ids)], deskId });
}

/** Whom one line of what was assigned at once names. */
const assigneeOf = (line: unknown): unknown => (isRecord(line) ? line.assigneeId : undefined);

/** An event as a viewer is told of it. */
export function viewEvent(
  { event, isMasked }: Pick<Delivery<EventRow>, "event" | "isMasked">,
  names: ReadonlyMap<string, string>,
): EventView {
  const type = isMasked && !hasDecided(event.payload) ? "claim.edited" : event.type;
  const payload = shownPayload(event, isMasked);
  const { id, at, actorId, actorName, claimId, claimNumber, erased, subjectId } = event;
  const subjectName = subjectId === null ? null : (names.get(subjectId) ?? null);
  return {
    id,
    at: at.toISOString(),
    type,
    actor: actorId === null ? null : { id: actorId, name: actorName ?? "Former member" },
    claim: claimId === null || claimNumber === null ? null : { id: claimId, number: claimNumber },
    sentence: eventSentence({ type, actorName, claimNumber, subjectName, payload, names }),
    payload,
    erased,
  };
}

/**
 * What an event says, without what tells of a review when that is hidden. Which reviews a decision saw, and why somebody recused
 * themselves (theirs and the editors' to know: they see it on the assignment), is in no event's view.
 */
function shownPayload({ type, payload }: EventRow, isMasked: boolean): Record<string, unknown> | null {
  if (!isRecord(payload)) return null;
  const { submissions: _, ofReview: __, ...said } = payload;
  if (type === "assignment.recused") delete said.reason;
  if (!isMasked) return said;
  const { affirmed: ___, ...open } = said;
  return open;
}

const hasDecided = (payload: unknown) => isRecord(payload) && "decided" in payload;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
