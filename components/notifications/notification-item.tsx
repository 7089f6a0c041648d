import { NOBODY, notificationSentence } from "@/lib/core/notify/notification-sentence";
import type { NotificationView } from "@/lib/schemas/notification";
import { joinClasses } from "../ui/join-classes";
import { LocalDate } from "../ui/local-date";
import { VisuallyHidden } from "../ui/visually-hidden";
import styles from "./notification-days.module.css";

/** One notification as a sentence that leads to what it tells of. A plain link: fetching it ahead would mark it read. */
export function NotificationItem({ notification }: { notification: NotificationView }) {
  const { id, kind, actor, article, claim, createdAt, readAt } = notification;
  const isUnread = readAt === null;
  return (
    <li className={joinClasses(styles.item, isUnread && styles.unread)}>
      <a href={`/notifications/${id}`} className={styles.link}>
        {isUnread && <VisuallyHidden>Unread: </VisuallyHidden>}
        <bdi>{actor?.name ?? NOBODY}</bdi> {notificationSentence({ kind, claimNumber: claim?.number ?? null })} in{" "}
        <cite>
          <bdi>{article.title}</bdi>
        </cite>
      </a>
      {claim && (
        <p className={styles.statement} dir="auto">
          {claim.statement}
        </p>
      )}
      <p className={styles.time}>
        <LocalDate iso={createdAt} />
      </p>
    </li>
  );
}
