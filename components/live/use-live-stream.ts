import { useEffect, useRef } from "react";
import type { StreamMessage } from "@/lib/core/live/event-stream";
import { reconnectWait } from "@/lib/core/live/live-state";
import { openStream } from "./open-stream";

type Handlers = { opened: () => void; lost: () => void; message: (message: StreamMessage) => void };

/** Refusals that do not pass by waiting: signed out, off the desk, gone. */
const FINAL = [401, 403, 404];

/**
 * Follows an article while the page is seen: goes on from the last event after a break, waits longer after each failure, and is
 * closed while the page is hidden, so that tabs in the background take no connection.
 */
export function useLiveStream(articleId: string, from: string | null, handlers: Handlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  const after = useRef(from);

  useEffect(() => {
    let abort: AbortController | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failures = 0;

    const again = (wait: number) => {
      clearTimeout(timer);
      timer = setTimeout(follow, wait);
    };
    const stop = () => {
      clearTimeout(timer);
      abort?.abort();
      abort = null;
    };
    const follow = () => {
      stop();
      if (document.visibilityState === "hidden") return;
      const mine = new AbortController();
      abort = mine;
      openStream(articleId, {
        after: after.current,
        signal: mine.signal,
        opened: () => {
          failures = 0;
          latest.current.opened();
        },
        message: (message) => {
          if (message.id !== undefined) after.current = message.id;
          latest.current.message(message);
        },
      })
        .catch(() => ({ status: 0 }))
        .then(({ status }) => {
          if (abort !== mine) return;
          latest.current.lost();
          // A place that is not known any more: go on from the page as it is now.
          if (status === 422) after.current = null;
          failures += 1;
          if (!FINAL.includes(status)) again(reconnectWait(failures, Math.random()));
        });
    };
    const turn = () => (document.visibilityState === "hidden" ? stop() : abort === null && follow());
    const online = () => follow();
    follow();
    document.addEventListener("visibilitychange", turn);
    window.addEventListener("online", online);
    return () => {
      stop();
      document.removeEventListener("visibilitychange", turn);
      window.removeEventListener("online", online);
    };
  }, [articleId]);
}
