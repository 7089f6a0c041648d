"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** The viewer's IANA time zone; until scripts run, and where there are none, `fallback`. */
export function useViewerZone(fallback: string): string {
  return useSyncExternalStore(
    never,
    () => new Intl.DateTimeFormat().resolvedOptions().timeZone || fallback,
    () => fallback,
  );
}
