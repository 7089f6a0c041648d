import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { findNotificationRow, markRead } from "@/lib/data/own-notifications";
import { NotificationReference, type NotificationView } from "@/lib/schemas/notification";
import type { Context } from "./context";
import { readerOf, viewNotification } from "./notification-view";
import { ownAccount } from "./own-account";
import { parseInput } from "./parse";

/** Marks one of the actor's notifications as read on the way to what it tells of. */
export async function followNotification(
  context: Context,
  input: z.input<typeof NotificationReference>,
): Promise<Result<NotificationView>> {
  const parsed = parseInput(NotificationReference, input);
  if (!parsed.ok) return parsed;
  const person = ownAccount(context);
  if (!person.ok) return person;
  const { notificationId } = parsed.value;
  const row = await findNotificationRow(context.db, readerOf(person.value), notificationId);
  if (row === null) return refuse("not_found", "There is no such notification of yours.");
  if (row.readAt === null) await markRead(context.db, person.value.id, [row.id], context.now);
  return done(viewNotification(row));
}
