/** Days of the span that is called recent. */
export const LAST_DAYS = 30;

/** The day that so many days come after; negative: before. */
export function shiftDay(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The day by the calendar that a clock in an IANA zone shows at a moment. */
export function dayIn(moment: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const shown = new Map(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${shown.get("year")}-${shown.get("month")}-${shown.get("day")}`;
}
