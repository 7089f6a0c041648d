"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo, useReducer } from "react";
import { useActiveClaim } from "@/components/annotator/use-active-claim";
import { concerns, type LiveState, NOT_LIVE, reduceLive } from "@/lib/core/live/live-state";
import { readLiveEvent, readPresence } from "@/lib/core/live/read-live-event";
import { LiveNotice } from "./live-notice";
import { useCalmRefresh } from "./use-calm-refresh";
import { useLiveStream } from "./use-live-stream";
import { useSayingPresence } from "./use-saying-presence";

const Context = createContext<LiveState>(NOT_LIVE);

/** What this page knows of others' work on the article. */
export const useLive = (): LiveState => useContext(Context);

type Props = {
  articleId: string;
  viewerId: string;
  /** The newest event the page was made after. */
  cursor: string | null;
  children: ReactNode;
};

/**
 * Keeps the screens of an article up to date: what others do appears without reloading, who is there is shown, and what changes
 * under somebody's hands is said in words. It shows the server's data anew and touches nothing that is typed.
 */
export function LiveArticle({ articleId, viewerId, cursor, children }: Props) {
  const [state, dispatch] = useReducer(reduceLive, NOT_LIVE);
  const claimId = useActiveClaim();
  const refresh = useCalmRefresh();
  useSayingPresence(articleId, claimId);
  useLiveStream(articleId, cursor, {
    opened: () => dispatch({ type: "opened" }),
    lost: () => dispatch({ type: "lost" }),
    message: ({ type, data }) => {
      if (type === "presence") return dispatch({ type: "people", people: readPresence(data) });
      const event = readLiveEvent(data);
      if (event === null) return;
      refresh();
      const { id, claim, sentence } = event;
      if (concerns(event, { viewerId, claimId }))
        dispatch({ type: "news", news: { id, type: event.type, claimId: claim?.id ?? null, sentence } });
    },
  });
  // Elsewhere, it is before one's eyes or does not matter any more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: going to another claim is what counts
  useEffect(() => dispatch({ type: "read" }), [claimId]);
  const value = useMemo(() => state, [state]);
  return (
    <Context value={value}>
      {children}
      <LiveNotice articleId={articleId} news={state.news} onRead={() => dispatch({ type: "read" })} />
    </Context>
  );
}
