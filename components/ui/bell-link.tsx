import { Bell } from "lucide-react";
import Link from "next/link";
import styles from "./bell-link.module.css";

/** The way to the notifications, with how many are unread. Beyond 99 the number tells nobody anything. */
export function BellLink({ unread }: { unread: number }) {
  return (
    <Link
      href="/notifications"
      className={styles.bell}
      aria-label={unread === 0 ? "Notifications" : `Notifications, ${unread} unread`}
    >
      <Bell size={20} aria-hidden="true" />
      {unread > 0 && (
        <span className={styles.count} aria-hidden="true">
          {unread > 99 ? "99+" : unread}
        </span>
      )}
    </Link>
  );
}
