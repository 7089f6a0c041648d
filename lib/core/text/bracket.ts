const CLOSING: Readonly<Record<string, string>> = { "(": ")", "（": "）", "「": "」", "『": "』", "《": "》" };
const PARENTHESIS = /[(（]/u;

/** How far a bracket may reach, in UTF-16 units, and still keep what it holds in one sentence; a longer one was hardly meant to. */
const REACH = 400;
const WORD = /[\p{L}\p{N}]/u;
const TERMINATOR = /[\p{Sentence_Terminal}…]/u;
const PERIOD = /[.。]/u;

/** Whether a character opens a bracket that may keep several ends of sentences together. */
export const isOpeningBracket = (character: string): boolean => CLOSING[character] !== undefined;

/**
 * Where to look on behind the bracket that opens at `at`, in a sentence that starts at `start`. What it holds stays in that
 * sentence, unless it opens the sentence; Japanese corner brackets keep theirs anywhere, and titles. The period right before the
 * closing bracket is looked at still: "(It was dark.) Then" ends a sentence, "(what else?) Then" hardly.
 */
export function behindBracket(line: string, start: number, at: number): number {
  const bracket = line.charAt(at);
  const isParenthesis = PARENTHESIS.test(bracket);
  if (isParenthesis && !WORD.test(line.slice(start, Math.min(at, start + 40)))) return at + 1;
  const reach = line.slice(at, at + REACH).indexOf(CLOSING[bracket] ?? "");
  if (reach === -1) return at + 1;
  let end = at + reach;
  if (bracket === "《") return end + 1;
  const ends = isParenthesis ? PERIOD : TERMINATOR;
  while (end > at + 1 && ends.test(line.charAt(end - 1))) end--;
  return end;
}
