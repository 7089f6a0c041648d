import { getDb } from "../context";
import { Feed } from "./feed";

// One for all bundles that Next makes of this module, as with the database client.
const holder = globalThis as typeof globalThis & { stetFeed?: Feed };

/** The process's one feed. Its streams end when the process is asked to, so that the server can finish. */
export function processFeed(): Feed {
  if (holder.stetFeed !== undefined) return holder.stetFeed;
  const feed = new Feed(getDb());
  holder.stetFeed = feed;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    // Without the server's own listener (in a test) the signal keeps its usual meaning.
    if (process.listenerCount(signal) > 0) process.prependOnceListener(signal, () => feed.closeAll());
  }
  return feed;
}
