import type { Transaction } from "@/lib/database/client";
import type { NotificationKind } from "@/lib/database/generated/enums";
import type { EventStamp } from "./events";

/** What waits for people, and where; the actor is never told of their own doing. */
export type NewNotifications = {
  userIds: readonly string[];
  kind: NotificationKind;
  deskId: string;
  articleId: string;
  claimId?: string;
  commentId?: string;
};

/** Leaves a notification for each person, once; before the transaction's event. Tell nobody of a review that is hidden from them. */
export async function insertNotifications(tx: Transaction, stamp: EventStamp, news: NewNotifications): Promise<void> {
  const { userIds, ...rest } = news;
  const told = [...new Set(userIds)].filter((userId) => userId !== stamp.actorId);
  if (told.length === 0) return;
  await tx.notification.createMany({
    data: told.map((userId) => ({
      id: stamp.ids(),
      userId,
      ...rest,
      actorId: stamp.actorId,
      createdAt: stamp.now,
    })),
  });
}
