import { countUnread } from "@/lib/data/own-notifications";
import type { Context } from "./context";
import { readerOf } from "./notification-view";

/** How many notifications the actor has not read: the number on the bell. */
export async function countNotifications({ db, actor }: Context): Promise<number> {
  return actor.kind === "system" ? 0 : countUnread(db, readerOf(actor));
}
