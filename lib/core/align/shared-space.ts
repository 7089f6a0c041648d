import { isSpaceUnit } from "./is-space";
import type { Run } from "./runs";

/** The white space that follows two places and is the same in both. */
export function sharedSpaceAfter(before: string, old: number, after: string, fresh: number): Run {
  let length = 0;
  while (isSameSpace(before.charCodeAt(old + length), after.charCodeAt(fresh + length))) length++;
  return { before: old, after: fresh, length };
}

/** The white space in front of two places that is the same in both. */
export function sharedSpaceBefore(before: string, old: number, after: string, fresh: number): Run {
  let length = 0;
  while (isSameSpace(before.charCodeAt(old - length - 1), after.charCodeAt(fresh - length - 1))) length++;
  return { before: old - length, after: fresh - length, length };
}

/** Beyond the ends of a text there is NaN, which is neither equal nor white space. */
function isSameSpace(old: number, fresh: number): boolean {
  return old === fresh && isSpaceUnit(old);
}
