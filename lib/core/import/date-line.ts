import { DATE_FILLERS, SECTION_NAMES } from "./date-words";
import { monthOf, readDate, toAsciiDigits } from "./read-date";

/** What a line that holds a date is: only the date, a place with it ("GENEVA, May 3"), or a page's section with it. */
export type DateLine = "date" | "place-date" | "section-date";

const LONGEST = 90;
const MOST_PLACE_WORDS = 4;

/** Recognises a line in which nothing stands but a date and what belongs to one; `null` for any other line. */
export function readDateLine(line: string): DateLine | null {
  if (line.length > LONGEST || /[.!?؟]$/u.test(line)) return null;
  const text = toAsciiDigits(line);
  if (!hasDate(text)) return null;
  const others = (text.match(/[\p{L}\p{M}'’]+/gu) ?? []).filter((word) => !isDateWord(word.toLowerCase()));
  if (others.length === 0) return "date";
  if (others.every((word) => SECTION_NAMES.has(word.toLowerCase()))) return "section-date";
  if (others.length > MOST_PLACE_WORDS || !/[,،|/—–:-]/u.test(text)) return null;
  return others.every((word) => !/^\p{Ll}/u.test(word)) ? "place-date" : null;
}

/** A full date, or a day and a month as agencies write it behind a place. */
function hasDate(text: string): boolean {
  if (readDate(text) !== null || /(?<!\d)\d{1,2}[/.]\d{1,2}[/.]\d{4}(?!\d)/.test(text)) return true;
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
  return words.some(
    (word, index) =>
      monthOf(word) !== null && [words[index - 1], words[index + 1]].some((near) => /^\d{1,2}$/.test(near ?? "")),
  );
}

function isDateWord(word: string): boolean {
  return monthOf(word) !== null || DATE_FILLERS.has(word);
}
