import { done, type Result, refuse } from "@/lib/core/result";

/** Where a page of a list that is in order of creation goes on. */
export type TimeCursor = { createdAt: Date; id: string };

export const writeTimeCursor = ({ createdAt, id }: TimeCursor): string => `${createdAt.getTime().toString(36)}.${id}`;

/** The place a cursor names, `null` for the start. Error: `invalid_input` for one that is not ours. */
export function readTimeCursor(cursor: string | undefined): Result<TimeCursor | null> {
  if (cursor === undefined) return done(null);
  const [, time, id] = /^([0-9a-z]{1,9})\.([0-9a-z]+)$/.exec(cursor) ?? [];
  if (time === undefined || id === undefined) {
    const message = "Take it from nextCursor of the page before.";
    return refuse("invalid_input", `cursor: ${message}`, { errors: [{ path: "cursor", message }] });
  }
  return done({ createdAt: new Date(Number.parseInt(time, 36)), id });
}

/** A page out of rows of which one more than `limit` was asked for. */
export function pageOf<Row extends TimeCursor>(
  rows: readonly Row[],
  limit: number,
): { page: Row[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { page, nextCursor: rows.length > limit && last !== undefined ? writeTimeCursor(last) : null };
}
