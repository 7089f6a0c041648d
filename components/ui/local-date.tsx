"use client";

import { useSyncExternalStore } from "react";
import { formatDate, formatDateUtc } from "./format-date";

const never = () => () => {};

/**
 * A date or time of the precision that is known (`2016`, `2016-05`, `2016-05-03`, or with time and zone).
 * The server writes it in UTC; once scripts run it is in the viewer's own language and zone. Both renders agree at first, so nothing mismatches.
 */
export function LocalDate({
  iso,
  time = true,
}: {
  iso: string /** Whether to show the hour when it is known. */;
  time?: boolean;
}) {
  const text = useSyncExternalStore(
    never,
    () => formatDate(iso, { time }),
    () => formatDateUtc(iso, { time }),
  );
  return <time dateTime={iso}>{text}</time>;
}
