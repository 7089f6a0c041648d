import { bestShift } from "../text/slide-edit";
import type { Span } from "../text/span";
import type { Run } from "./runs";

/**
 * Moves what was only deleted, or only inserted, between two runs to the borders of words and sentences, where repeated text leaves a
 * choice: else the full stop of a deleted sentence stands in for the one before it.
 */
export function slideRuns(before: string, after: string, runs: readonly Run[]): Run[] {
  const slid = runs.map((run) => ({ ...run }));
  for (let index = 0; index + 1 < slid.length; index++) {
    const left = slid[index];
    const right = slid[index + 1];
    if (!left || !right) continue;
    const deleted = { start: left.before + left.length, end: right.before };
    const inserted = { start: left.after + left.length, end: right.after };
    let shift = 0;
    if (inserted.start === inserted.end)
      shift = bestShift(before, deleted, reach(left.before, right.before, right.length));
    else if (deleted.start === deleted.end)
      shift = bestShift(after, inserted, reach(left.after, right.after, right.length));
    left.length += shift;
    right.before += shift;
    right.after += shift;
    right.length -= shift;
  }
  return slid.filter(({ length }) => length > 0);
}

function reach(start: number, next: number, length: number): Span {
  return { start, end: next + length };
}
