import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { canAdminister } from "@/lib/core/review/policy";
import { erasePayload } from "@/lib/data/erase-detail";
import { type ErasableEvent, findAnyEvent, findEventSight } from "@/lib/data/event-rows";
import { appendEvent } from "@/lib/data/events";
import type { Transaction } from "@/lib/database/client";
import { ErasePayloadInput } from "@/lib/schemas/history";
import { viewingOf } from "./claims-known";
import type { Context } from "./context";
import { forbidden } from "./open-article";
import { parseInput } from "./parse";
import { stampOf } from "./stamp";

/**
 * Erases what an event says; that it happened, when, who did it and its hash stay, so that the chain still verifies. Leaves an event
 * with the reason, never the content. For admins. Errors: `forbidden`; `not_found`, also for an event that tells of a review
 * which not everybody may know of yet; `conflict` when it is erased already, or is itself the record of an erasure.
 */
export async function eraseEventPayload(
  context: Context,
  input: z.input<typeof ErasePayloadInput>,
): Promise<Result<{ eventId: string; type: string }>> {
  const parsed = parseInput(ErasePayloadInput, input);
  if (!parsed.ok) return parsed;
  if (!canAdminister(context.actor)) return forbidden(context);
  const { eventId, reason } = parsed.value;
  return context.db.$transaction(async (tx) => {
    const event = await findAnyEvent(tx, eventId);
    if (event === null || !(await isOpenToAll(tx, event))) {
      return refuse("not_found", "There is no such event that can be erased. Take its id from the history.");
    }
    const { chain, type, articleId, claimId, tells } = event;
    if (type === "event.erased" || type === "person.erased") {
      return refuse("conflict", "This is the record of an erasure; it stays.");
    }
    if (!(await erasePayload(tx, eventId, context.now))) {
      return refuse("conflict", "The details of this event were erased before.");
    }
    await appendEvent(tx, stampOf(context), {
      chain,
      type: "event.erased",
      ...(articleId === null ? {} : { articleId }),
      ...(claimId === null ? {} : { claimId }),
      subjectId: eventId,
      payload: { reason, type, ofReview: tells },
    });
    return done({ eventId, type });
  });
}

/** Whether everybody on the desk may know of an event: whoever erases must not learn, or tell, of a review by that. */
async function isOpenToAll(tx: Transaction, { tells, claimId, articleId, chain }: ErasableEvent): Promise<boolean> {
  if (tells !== "all") return true;
  if (claimId === null || articleId === null) return false;
  const sight = await findEventSight(tx, { deskId: chain, articleIds: [articleId], claimId });
  return sight !== null && viewingOf(sight, null).knows(claimId);
}
