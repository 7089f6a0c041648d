/** Things of one day, as the day is in some zone: `day` is `2026-03-01`. */
export type DayGroup<T> = { day: string; items: T[] };

/** `items` in their order, cut where the day changes in `timeZone` (an IANA name). */
export function groupByDay<T extends { createdAt: string }>(items: readonly T[], timeZone: string): DayGroup<T>[] {
  // This locale writes a date as ISO 8601 does.
  const dayOf = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const groups: DayGroup<T>[] = [];
  for (const item of items) {
    const day = dayOf.format(new Date(item.createdAt));
    const last = groups.at(-1);
    if (last?.day === day) last.items.push(item);
    else groups.push({ day, items: [item] });
  }
  return groups;
}
