import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";

/** Time to gather what comes together, and the least time between two refreshes, in milliseconds. */
const GATHER_MS = 200;
const REST_MS = 1_000;

/** Shows the server's data anew, at most about once a second; what happens while the page is hidden is shown when it is seen again. */
export function useCalmRefresh(): () => void {
  const { refresh } = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const last = useRef(Number.NEGATIVE_INFINITY);
  const isMissed = useRef(false);

  const ask = useCallback(() => {
    if (document.visibilityState === "hidden") {
      isMissed.current = true;
      return;
    }
    if (timer.current !== null) return;
    const wait = Math.max(GATHER_MS, last.current + REST_MS - performance.now());
    timer.current = setTimeout(() => {
      timer.current = null;
      last.current = performance.now();
      refresh();
    }, wait);
  }, [refresh]);

  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === "hidden" || !isMissed.current) return;
      isMissed.current = false;
      ask();
    };
    document.addEventListener("visibilitychange", seen);
    return () => {
      document.removeEventListener("visibilitychange", seen);
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    };
  }, [ask]);
  return ask;
}
