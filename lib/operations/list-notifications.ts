import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { countUnread, listNotificationRows } from "@/lib/data/own-notifications";
import { ListNotificationsInput, type NotificationList } from "@/lib/schemas/notification";
import type { Context } from "./context";
import { readerOf, viewNotification } from "./notification-view";
import { parseInput } from "./parse";
import { pageOf, readTimeCursor } from "./time-cursor";

/** What waits for the actor's eye, newest first, one page of it. */
export async function listNotifications(
  { db, actor }: Context,
  input: z.input<typeof ListNotificationsInput>,
): Promise<Result<NotificationList>> {
  const parsed = parseInput(ListNotificationsInput, input);
  if (!parsed.ok) return parsed;
  if (actor.kind === "system") return refuse("forbidden", "Say whose notifications: the system has none.");
  const { limit, cursor } = parsed.value;
  const after = readTimeCursor(cursor);
  if (!after.ok) return after;
  const reader = readerOf(actor);
  const [rows, unread] = await Promise.all([
    listNotificationRows(db, reader, { after: after.value, limit: limit + 1 }),
    countUnread(db, reader),
  ]);
  const { page, nextCursor } = pageOf(rows, limit);
  return done({ items: page.map(viewNotification), unread, nextCursor });
}
