/** What says how soon something must be done. Due dates are ISO 8601 in UTC, so that their text sorts as they do. */
export type Urgent = { dueAt: string | null; overdue: boolean };

/** Overdue first, then by due date, then what has none. Equal ones keep their order. For `sort`. */
export function urgency(a: Urgent, b: Urgent): number {
  if (a.overdue !== b.overdue) return a.overdue ? -1 : 1;
  if (a.dueAt === b.dueAt) return 0;
  if (a.dueAt === null || b.dueAt === null) return a.dueAt === null ? 1 : -1;
  return a.dueAt < b.dueAt ? -1 : 1;
}
