import { notificationPath } from "@/lib/core/notify/notification-path";
import type { Actor } from "@/lib/core/review/policy";
import type { NotificationRow, Reader } from "@/lib/data/own-notifications";
import type { NotificationView } from "@/lib/schemas/notification";

export function viewNotification(row: NotificationRow): NotificationView {
  const { id, kind, actorId, actorName, claimId, claimNumber, claimStatement, commentId, createdAt, readAt } = row;
  return {
    id,
    kind,
    actor: actorId === null || actorName === null ? null : { id: actorId, name: actorName },
    article: { id: row.articleId, title: row.articleTitle },
    claim:
      claimId === null || claimNumber === null
        ? null
        : { id: claimId, number: claimNumber, statement: claimStatement ?? "" },
    commentId,
    path: notificationPath(row),
    createdAt: createdAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}

/** An admin reads the articles of every desk. */
export const readerOf = ({ id, isAdmin, memberships }: Extract<Actor, { kind: "user" }>): Reader => ({
  userId: id,
  deskIds: isAdmin ? null : memberships.map(({ deskId }) => deskId),
});
