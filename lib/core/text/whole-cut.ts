import { isGraphemeBoundary } from "./graphemes";

/** Characters that may join the one before them to a cluster (UAX #29 GB9, GB9a, GB12); only there a cut must be looked at closely. */
const JOINS = /[\p{Grapheme_Extend}\p{Mc}\p{Emoji_Modifier}\u0e33\u0eb3]|\u200d/u;

/** Whether a cut behind white space, a terminator or a closer leaves every grapheme cluster whole. Cheap for nearly all text. */
export function isWholeCut(line: string, cut: number): boolean {
  return (
    !(JOINS.test(line.slice(cut, cut + 2)) || line.charCodeAt(cut - 1) === 0x200d) || isGraphemeBoundary(line, cut)
  );
}
