import { useEffect } from "react";
import { SAID_EVERY_MS } from "@/lib/core/live/presence";

/** Says that this page is open, and at which claim: at once, then every few seconds while it is seen; says so too when it is left. */
export function useSayingPresence(articleId: string, claimId: string | null): void {
  useEffect(() => {
    const say = (leaving: boolean) => {
      if (!leaving && document.visibilityState === "hidden") return;
      fetch(`/api/v1/articles/${articleId}/presence`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ claimId, ...(leaving ? { leaving } : {}) }),
        keepalive: true,
      }).catch(() => undefined); // Not being seen is no trouble worth a word.
    };
    const again = () => say(false);
    const leave = () => say(true);
    say(false);
    const timer = setInterval(again, SAID_EVERY_MS);
    document.addEventListener("visibilitychange", again);
    window.addEventListener("pagehide", leave);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", again);
      window.removeEventListener("pagehide", leave);
    };
  }, [articleId, claimId]);

  useEffect(() => {
    return () => {
      fetch(`/api/v1/articles/${articleId}/presence`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ claimId: null, leaving: true }),
        keepalive: true,
      }).catch(() => undefined);
    };
  }, [articleId]);
}
