import { splitWords } from "../text/split-words";
import type { TextUnits } from "./text-units";

/** Words that a stretch needs to be recognised elsewhere: "He said no." is everywhere. */
const ENOUGH_WORDS = 4;
/** Words that a whole paragraph needs for that: headings are short, and stand alone. */
const ENOUGH_FOR_BLOCK = 2;

const HOLDS_WORD = /[\p{L}\p{N}]/u;

/** Whether a unit, or some in a row, says enough to be believed where it is found out of order. */
export function isEvidence(units: TextUnits, from: number, to: number): boolean {
  const words = countWords(units.text, units.starts[from] ?? 0, units.ends[to - 1] ?? 0);
  const isBlock = units.blocks[from - 1] !== units.blocks[from] && units.blocks[to] !== units.blocks[to - 1];
  return words >= (isBlock ? ENOUGH_FOR_BLOCK : ENOUGH_WORDS);
}

/** Words and numbers between two offsets; in scripts without spaces, characters. */
function countWords(text: string, start: number, end: number): number {
  return splitWords(text.slice(start, end)).filter((part) => HOLDS_WORD.test(part)).length;
}
