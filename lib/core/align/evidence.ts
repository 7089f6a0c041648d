import { splitWords } from "../text/split-words";

/** Words that a stretch needs to be recognised elsewhere: "He said no." is everywhere. */
export const ENOUGH_WORDS = 4;

const HOLDS_WORD = /[\p{L}\p{N}]/u;

/** Words and numbers between two offsets; in scripts without spaces, characters. */
export function countWords(text: string, start: number, end: number): number {
  return splitWords(text.slice(start, end)).filter((part) => HOLDS_WORD.test(part)).length;
}
