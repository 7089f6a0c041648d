import type { SentenceMark } from "./sentence-mark";
import type { SentenceRules } from "./sentence-rules/sentence-rules";
import { matchesAt } from "./sticky";

/** A word or number that may end a sentence; not the piece before the dot of a name, file or address. */
const WORD_ENDS = /(?:^|[\s"'“‘«(])(?:\p{Lu}?\p{Ll}{2,40}|\d{3,}|\d{1,3}(?:,\d{3})+)$/u;
/** A capitalised word or Roman number with white space behind it; not the last piece of a host or file name. */
const WORD_OPENS =
  /(?!(?:Com|Org|Net|Edu|Gov|Info|Io|Js|Tv)(?!\p{L}))(?:\p{Lu}\p{Ll}+|[IVX][IVXLC]+|[AI])(?=[\s,'’]|[.](?:\s|$))/uy;
const LAST_LETTERS = /\p{L}+$/u;

/** Whether the space between two sentences was left out, as texts taken from pages often have it: "in May.Patients were told". */
export function isSpaceForgotten(line: string, mark: SentenceMark, rules: SentenceRules): boolean {
  if (!matchesAt(WORD_OPENS, line, mark.end)) return false;
  const before = line.slice(Math.max(0, mark.start - 42), mark.start);
  if (!WORD_ENDS.test(before)) return false;
  const word = LAST_LETTERS.exec(before)?.[0] ?? "";
  const lists = [rules.titles, rules.connectives, rules.maybeLast, rules.beforeNumber, rules.markedNames];
  return !lists.some((list) => list.has(word) || list.has(word.toLowerCase()));
}
