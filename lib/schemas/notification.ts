import { z } from "zod";
import { NOTIFICATION_KINDS } from "@/lib/core/notify/notification-sentence";
import { Identifier } from "./article";
import { LIMITS } from "./limits";

export const ListNotificationsInput = z.strictObject({
  limit: z.coerce.number().int().min(1).max(LIMITS.pageSize).default(50),
  cursor: z.string().max(200).optional(),
});

/** `ids`, or everything up to and with one of them. */
export const MarkNotificationsReadInput = z
  .strictObject({
    ids: z.array(Identifier).min(1).max(LIMITS.pageSize).optional(),
    upTo: Identifier.optional(),
  })
  .refine(({ ids, upTo }) => (ids === undefined) !== (upTo === undefined), {
    path: ["ids"],
    message: "Give ids or upTo.",
  });

export const NotificationReference = z.strictObject({ notificationId: Identifier });

export const NotificationView = z.strictObject({
  id: Identifier,
  kind: z.enum(NOTIFICATION_KINDS),
  /** Who did it; `null`: nobody, or somebody whose name is no longer kept. */
  actor: z.strictObject({ id: Identifier, name: z.string() }).nullable(),
  article: z.strictObject({ id: Identifier, title: z.string() }),
  /** `null` when it is about the article as a whole. */
  claim: z.strictObject({ id: Identifier, number: z.int(), statement: z.string() }).nullable(),
  commentId: Identifier.nullable(),
  /** The path of the page that shows it. */
  path: z.string(),
  createdAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
});
export type NotificationView = z.infer<typeof NotificationView>;

export const NotificationList = z.strictObject({
  items: z.array(NotificationView),
  /** Of all of them, not of this page. */
  unread: z.int(),
  nextCursor: z.string().nullable(),
});
export type NotificationList = z.infer<typeof NotificationList>;

export const NotificationsRead = z.strictObject({ unread: z.int() });
export type NotificationsRead = z.infer<typeof NotificationsRead>;
