import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { countUnread, markRead, markReadUpTo } from "@/lib/data/own-notifications";
import { MarkNotificationsReadInput, type NotificationsRead } from "@/lib/schemas/notification";
import type { Context } from "./context";
import { readerOf } from "./notification-view";
import { ownAccount } from "./own-account";
import { parseInput } from "./parse";

/** Marks the actor's own notifications as read; ids that are not theirs are passed over. What somebody has read is no part of the history: no Event. */
export async function markNotificationsRead(
  context: Context,
  input: z.input<typeof MarkNotificationsReadInput>,
): Promise<Result<NotificationsRead>> {
  const parsed = parseInput(MarkNotificationsReadInput, input);
  if (!parsed.ok) return parsed;
  const person = ownAccount(context);
  if (!person.ok) return person;
  const { ids = [], upTo } = parsed.value;
  return context.db.$transaction(async (tx) => {
    if (upTo === undefined) await markRead(tx, person.value.id, ids, context.now);
    else if (!(await markReadUpTo(tx, person.value.id, upTo, context.now))) {
      return refuse("not_found", "There is no such notification of yours; take upTo from the list.");
    }
    return done({ unread: await countUnread(tx, readerOf(person.value)) });
  });
}
