import { type LastWord, readLastWord } from "./last-word";
import type { SentenceMark } from "./sentence-mark";
import type { SentenceRules } from "./sentence-rules/sentence-rules";
import { matchesAt } from "./sticky";

/** The longest marker of a list item, with the bullet before it, in UTF-16 units. */
const MARKER_LENGTH = 12;
/** The longest opening that is too little before a clock time to be a sentence, in UTF-16 units. */
const OPENING_LENGTH = 32;

const LIST_MARKER = /^[\s\p{Po}\p{Pd}⁃"'(]*(?:\p{N}{1,3}|\p{L}|[ivx]{2,4}|[IVX]{2,4})$/u;
const LETTER_PAIR = /\p{L}\.(?!\p{L})/uy;
const NUMBER_AHEAD = /["'(]?[$€£¥₹#§–-]?\s?\p{N}/uy;
const DASH_AHEAD = /[-–—]\s/uy;
const LETTER = /^\p{L}$/u;
const SMALL_LETTER = /^\p{Ll}$/u;
const INITIAL = /^\p{Lu}\p{M}*$/u;
const DOTTED_INITIALS = /^(?:\p{Lu}\.-?)+\p{Lu}$/u;
const SHORT_NUMBER = /^\d{1,2}$/u;
const ROMAN = /^[IVXLC]{2,7}$/u;
const NAME_BEFORE = /\p{Lu}[\p{L}\p{M}'’-]+\.?\s$/u;
/** "At 5", "By 6 on Tuesday at 9". */
const OPENING_TIME = /^\P{L}{0,2}(?:at|by|around|about|after|before|until|since|from|on)\s[\p{L}\p{N}:.\s]{1,20}$/iu;

/** Whether a last word with its period belongs to what follows: "Dr. | Haddad", "U.S. | Senate", "3. | Mai", "p. | 12". `next` is the next word. */
export function leansOnNext(
  line: string,
  start: number,
  mark: SentenceMark,
  next: string,
  rules: SentenceRules,
): boolean {
  if (isListMarker(line, start, mark.start)) return true;
  const word = readLastWord(line, start, mark.start);
  if (isListed(word, rules.connectives)) return true;
  if (isListed(word, rules.titles)) return !rules.afterTitles.has(next.toLowerCase());
  if (LETTER.test(word.text) && matchesAt(LETTER_PAIR, line, mark.next)) return true; // "z. B.", "J. R."
  if (matchesAt(NUMBER_AHEAD, line, mark.next) && takesNumber(word, rules)) return true;
  if (isListed(word, rules.clock)) return isTimeGoingOn(line, start, mark, next, rules);
  const isShort = isListed(word, rules.maybeLast) || isInitial(word, line);
  if (next === "") return isShort && matchesAt(DASH_AHEAD, line, mark.next);
  return (isShort || isOrdinal(word, rules)) && !isStarter(next, rules);
}

/** Whether all that stands between a sentence's start and `at` is the number or letter of a list item: "1", "• 9", "a". */
export function isListMarker(line: string, start: number, at: number): boolean {
  return at - start < MARKER_LENGTH && LIST_MARKER.test(line.slice(start, at));
}

/** Whether a word, or what stands before its apostrophe ("l'", "it"), opens sentences far more often than it goes on in a name. */
export function isStarter(word: string, rules: SentenceRules): boolean {
  const small = word.toLowerCase().replaceAll("’", "'");
  const apostrophe = small.indexOf("'");
  if (rules.starters.has(small)) return true;
  if (apostrophe < 1) return false;
  return rules.starters.has(small.slice(0, apostrophe)) || rules.starters.has(small.slice(0, apostrophe + 1));
}

const isListed = ({ names }: LastWord, list: ReadonlySet<string>): boolean => names.some((name) => list.has(name));

/** "No. 5", "p. 12" and any small letter before a number; in a date with ordinals, "1. 12. 2024". */
function takesNumber(word: LastWord, rules: SentenceRules): boolean {
  if (isListed(word, rules.beforeNumber) || SMALL_LETTER.test(word.text)) return true;
  return rules.ordinals !== "none" && SHORT_NUMBER.test(word.text);
}

/** Letters that stand for names; "I" only behind a name: "Albert I. Jones" but not "you and I. Did". */
function isInitial({ text, start }: LastWord, line: string): boolean {
  if (DOTTED_INITIALS.test(text)) return true;
  if (!INITIAL.test(text)) return false;
  return text !== "I" || NAME_BEFORE.test(line.slice(Math.max(0, start - 40), start));
}

function isOrdinal({ text }: LastWord, rules: SentenceRules): boolean {
  if (rules.ordinals === "none") return false;
  return ROMAN.test(text) || (rules.ordinals === "any" && SHORT_NUMBER.test(text));
}

/** "at 6 p.m. Monday"; "At 5 a.m. Mr. Ruiz left": the sentence has hardly begun. */
function isTimeGoingOn(line: string, start: number, mark: SentenceMark, next: string, rules: SentenceRules): boolean {
  if (next === "") return matchesAt(DASH_AHEAD, line, mark.next);
  if (rules.afterClock.has(next.toLowerCase())) return true;
  return mark.start - start < OPENING_LENGTH && OPENING_TIME.test(line.slice(start, mark.start));
}
