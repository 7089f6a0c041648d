import { done, type Result } from "@/lib/core/result";
import { badCursor } from "./bad-cursor";

/** Where a page of a list that is in order of creation goes on. */
export type TimeCursor = { createdAt: Date; id: string };

/** The cursor that names a place. */
export const writeTimeCursor = ({ createdAt, id }: TimeCursor): string => `${createdAt.getTime().toString(36)}.${id}`;

/** The place a cursor names, `null` for the start. Error: `invalid_input` for one that is not ours. */
export function readTimeCursor(cursor: string | undefined): Result<TimeCursor | null> {
  if (cursor === undefined) return done(null);
  const [, time, id] = /^([0-9a-z]{1,9})\.([0-9a-z]+)$/.exec(cursor) ?? [];
  if (time === undefined || id === undefined) return badCursor("cursor");
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
