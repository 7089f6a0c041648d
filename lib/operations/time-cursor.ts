/** A row's place in a list that is ordered by time, then by id. */
export type TimeCursor = { createdAt: Date; id: string };

export const writeTimeCursor = ({ createdAt, id }: TimeCursor) => `${createdAt.getTime().toString(36)}.${id}`;

/** `null` for what `writeTimeCursor` did not write. */
export function readTimeCursor(cursor: string): TimeCursor | null {
  const [, time, id] = /^([0-9a-z]{1,9})\.([0-9a-z]+)$/.exec(cursor) ?? [];
  return time === undefined || id === undefined ? null : { createdAt: new Date(Number.parseInt(time, 36)), id };
}
