import type { Span } from "../text/span";

/** A span in an address, `12-40`. */
export const writeTarget = ({ start, end }: Span): string => `${start}-${end}`;

/** The spans of an address's `at` parameters; what is not one is left out. At most `most`. */
export function readTargets(at: string | string[] | undefined, most: number): Span[] {
  const given = at === undefined ? [] : typeof at === "string" ? [at] : at;
  return given.slice(0, most).flatMap((parameter) => {
    const found = /^(\d{1,9})-(\d{1,9})$/.exec(parameter);
    const [, start, end] = found ?? [];
    return start === undefined || end === undefined || Number(start) >= Number(end)
      ? []
      : [{ start: Number(start), end: Number(end) }];
  });
}
