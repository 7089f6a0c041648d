"use server";

import { markNotificationsRead } from "@/lib/operations/mark-notifications-read";
import { defineAction } from "@/lib/server/action";

export const markAllReadAction = defineAction(markNotificationsRead, { goTo: () => "/notifications" });
