import type { ApiCall } from "./api-call";

/** What the API has about notifications. */
export const NOTIFICATION_CALLS = {
  listNotifications: {
    method: "GET",
    path: "/notifications",
    id: "listNotifications",
    tag: "Notifications",
    summary: "List your notifications, newest first",
    description: "`unread` counts all of yours. What is about articles you may no longer read is left out.",
    query: "ListNotifications",
    status: 200,
    answer: "NotificationList",
    errors: [],
  },
  markNotificationsRead: {
    method: "POST",
    path: "/notifications/read",
    id: "markNotificationsRead",
    tag: "Notifications",
    summary: "Mark notifications as read",
    description: "Name them in `ids`, or in `upTo` the newest you have seen: what came since stays unread.",
    body: "MarkNotificationsRead",
    status: 200,
    answer: "NotificationsRead",
    errors: [],
  },
} as const satisfies Record<string, ApiCall>;
