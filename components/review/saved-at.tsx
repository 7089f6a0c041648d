"use client";

import { useEffect, useState } from "react";
import { LocalDate } from "@/components/ui/local-date";

const SECOND = 1_000;
/** Above this many seconds the clock says more than a count. */
const MOST = 60;

type Passed = { seconds: number } | { clock: string } | null;

/** `2 s ago`, then the time of day, then the date. The server's clock writes `iso`; where the browser's is behind, it shows the time instead of a wrong count. */
export function SavedAt({ iso }: { iso: string }) {
  const [passed, setPassed] = useState<Passed>(null);
  useEffect(() => {
    const look = () => setPassed(passedSince(new Date(iso), new Date()));
    look();
    const timer = setInterval(look, SECOND);
    return () => clearInterval(timer);
  }, [iso]);
  if (passed === null) return <LocalDate iso={iso} time={false} />;
  return <time dateTime={iso}>{"seconds" in passed ? `${passed.seconds} s ago` : passed.clock}</time>;
}

function passedSince(then: Date, now: Date): Passed {
  const seconds = Math.round((now.getTime() - then.getTime()) / SECOND);
  if (seconds >= -1 && seconds < MOST) return { seconds: Math.max(0, seconds) };
  if (then.toDateString() !== now.toDateString()) return null;
  return { clock: new Intl.DateTimeFormat(undefined, { timeStyle: "short" }).format(then) };
}
