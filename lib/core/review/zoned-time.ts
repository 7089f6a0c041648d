/** As a form's date-and-time field gives it: no zone. */
const LOCAL_TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?$/;

/**
 * The moment that clocks in an IANA zone show as `2026-03-05T17:00`, as ISO 8601 in UTC; `null` for what is no such time. Of an
 * hour that a clock shows twice, the first; of one that it skips, the time as if it had not been put forward yet.
 */
export function zonedMoment(local: string, timeZone: string): string | null {
  const [, year, month, day, hour, minute] = LOCAL_TIME.exec(local)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined || hour === undefined || minute === undefined)
    return null;
  const asUtc = Date.UTC(year, month - 1, day, hour, minute);
  if (new Date(asUtc).toISOString().slice(0, 16) !== local.slice(0, 16)) return null;
  const candidates = [asUtc - DAY, asUtc + DAY].map((moment) => asUtc - offsetAt(moment, timeZone));
  const exact = candidates.filter((moment) => moment + offsetAt(moment, timeZone) === asUtc).sort((a, b) => a - b);
  return new Date(exact[0] ?? Math.max(...candidates)).toISOString();
}

/** What clocks in a zone show at a moment, as a form's date-and-time field takes it: `2026-03-05T17:00`. */
export function localTime(iso: string, timeZone: string): string {
  const moment = Date.parse(iso);
  return new Date(moment + offsetAt(moment, timeZone)).toISOString().slice(0, 16);
}

const DAY = 86_400_000;

/** Milliseconds that clocks in the zone are ahead of UTC. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((found) => found.type === type)?.value);
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return shown - Math.floor(moment / 1000) * 1000;
}
