"use client";

import { useSyncExternalStore } from "react";
import { groupByDay } from "@/lib/core/notify/group-by-day";
import type { NotificationView } from "@/lib/schemas/notification";
import { LocalDate } from "../ui/local-date";
import styles from "./notification-days.module.css";
import { NotificationItem } from "./notification-item";

const never = () => () => {};

/** Notifications under the days they came on: in UTC as the server writes it, in the viewer's zone once scripts run. */
export function NotificationDays({ notifications }: { notifications: NotificationView[] }) {
  const timeZone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => "UTC",
  );
  return groupByDay(notifications, timeZone).map(({ day, items }) => (
    <section key={day} className={styles.day} aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`}>
        <LocalDate iso={day} />
      </h2>
      <ul className={styles.list}>
        {items.map((notification) => (
          <NotificationItem key={notification.id} notification={notification} />
        ))}
      </ul>
    </section>
  ));
}
