const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

type Options = { time: boolean };

/** `iso` in words, in UTC, by rule and not by the machine's locale data: the same on every server and in every browser. */
export function formatDateUtc(iso: string, options: Options): string {
  const known = iso.includes("T") && !Number.isNaN(Date.parse(iso)) ? new Date(iso).toISOString() : iso;
  const [, year = known, month, day, hour] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}:\d{2}))?/.exec(known) ?? [];
  const date = [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
  return hour && options.time ? `${date}, ${hour} UTC` : date;
}

/** `iso` in the viewer's language and zone, never more precise than it is known. */
export function formatDate(iso: string, options: Options): string {
  if (iso.includes("T")) {
    return new Intl.DateTimeFormat(undefined, {
      dateStyle: "medium",
      ...(options.time ? { timeStyle: "short" } : {}),
    }).format(new Date(iso));
  }
  const [year = 0, month, day] = iso.split("-").map(Number);
  // A date without an hour belongs to no zone: it is read and written in UTC so that it cannot slip to the day before.
  return new Intl.DateTimeFormat(undefined, {
    timeZone: "UTC",
    year: "numeric",
    ...(month === undefined ? {} : { month: day === undefined ? "long" : "short" }),
    ...(day === undefined ? {} : { day: "numeric" }),
  }).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}
