import type { SentenceMark } from "./sentence-mark";
import type { SentenceRules } from "./sentence-rules/sentence-rules";

/** How far back a rule reads, in UTF-16 units. */
const CONTEXT = 48;

const LAST_TOKEN = /[\p{L}\p{M}\p{N}.'’"״׳°º&/§№-]+$/u;
/** The pieces before the last one of an abbreviation with spaces: "z. " of "z. B.", "до н. " of "до н. э.". */
const EARLIER_PIECES = /(?:(?<![\p{L}\p{N}])\p{L}{1,2}\.\s?){1,3}$/u;
const LETTER_PAIR = /\p{L}\.(?!\p{L})/uy;
const NUMBER_AHEAD = /["'(]?[$€£¥₹#§–-]?\s?\p{N}/uy;
const DASH_AHEAD = /[-–—]\s/uy;
const LIST_MARKER = /^[\s\p{Po}\p{Pd}⁃"'(]*(?:\p{N}{1,3}|\p{L}|[ivx]{2,4}|[IVX]{2,4})$/u;
const SHORT_NUMBER = /^\d{1,2}$/u;
const ROMAN = /^[IVXLC]{2,7}$/u;
const INITIAL = /^\p{Lu}\p{M}*$/u;
const DOTTED_INITIALS = /^(?:\p{Lu}\.-?)+\p{Lu}$/u;
const NAME_BEFORE = /\p{Lu}[\p{L}\p{M}'’-]+\.?\s$/u;
/** "At 5", "By 6 on Tuesday at 9": too little before a clock time to be a sentence. */
const OPENING_TIME =
  /^\P{L}{0,2}(?:at|by|around|about|after|before|until|since|from|on|at around|shortly after)\s[\p{L}\p{N}:.\s]{1,14}$/iu;

/** Whether a last word with its period belongs to what follows: "Dr. | Haddad", "U.S. | Senate", "3. | Mai", "p. | 12". */
export function leansOnNext(
  line: string,
  start: number,
  mark: SentenceMark,
  word: string,
  rules: SentenceRules,
): boolean {
  const at = mark.start;
  const before = line.slice(Math.max(start, at - CONTEXT), at);
  if (isListMarker(line, start, at)) return true;
  const token = (LAST_TOKEN.exec(before)?.[0] ?? "").replace(/^(?:["'’-]+|.*\p{Lo}(?=\p{Lu}))/u, "");
  const names = namesOf(token, before);
  const isShort = isName(token, before) || names.some((name) => rules.maybeLast.has(name));
  const isNumberNext = matches(NUMBER_AHEAD, line, mark.next);
  if (names.some((name) => rules.titles.has(name))) return true;
  if (/^\p{L}$/u.test(token) && matches(LETTER_PAIR, line, mark.next)) return true; // "z. B.", "J. R."
  if (isNumberNext && (names.some((name) => rules.beforeNumber.has(name)) || /^\p{Ll}$/u.test(token))) return true;
  if (rules.ordinals !== "none" && SHORT_NUMBER.test(token) && isNumberNext) return true;
  if (word === "") return isShort && matches(DASH_AHEAD, line, mark.next);
  if (names.some((name) => rules.clock.has(name))) return isTimeGoingOn(line.slice(start, at), word, at - start, rules);
  return (isShort || isOrdinal(token, rules)) && !isStarter(word, rules);
}

/** Whether all that stands between a sentence's start and `at` is the number or letter of a list item: "1", "• 9", "a". */
export function isListMarker(line: string, start: number, at: number): boolean {
  return at - start < CONTEXT && LIST_MARKER.test(line.slice(start, at));
}

/** Whether a word opens sentences far more often than it follows an abbreviation inside a name. */
export function isStarter(word: string, rules: SentenceRules): boolean {
  const small = word.toLowerCase();
  if (rules.starters.has(small)) return true;
  const apostrophe = small.search(/['’]/u);
  return (
    apostrophe > 0 &&
    (rules.starters.has(small.slice(0, apostrophe)) ||
      rules.starters.has(small.slice(0, apostrophe + 1).replace("’", "'")))
  );
}

/** The names under which a last word may be listed: as it stands, behind its last hyphen or apostrophe ("l'art"), with its earlier pieces. */
function namesOf(token: string, before: string): string[] {
  const small = token.toLowerCase();
  const names = [small];
  const tail = /[^'’/-]+$/u.exec(small)?.[0];
  if (tail !== undefined && tail !== small) names.push(tail);
  const earlier = EARLIER_PIECES.exec(before.slice(0, before.length - token.length))?.[0];
  if (earlier !== undefined) names.push((earlier + token).replace(/\s/gu, "").toLowerCase());
  return names;
}

/** A letter that stands for a name; "I" only behind one: "Albert I. Jones" but not "you and I. Did". */
function isName(token: string, before: string): boolean {
  if (DOTTED_INITIALS.test(token)) return true;
  if (!INITIAL.test(token)) return false;
  return token !== "I" || NAME_BEFORE.test(before.slice(0, -1));
}

function isOrdinal(token: string, rules: SentenceRules): boolean {
  if (rules.ordinals === "none") return false;
  return ROMAN.test(token) || (rules.ordinals === "any" && SHORT_NUMBER.test(token));
}

/** "at 6 p.m. Monday"; "At 5 a.m. Mr. Ruiz left": the sentence has hardly begun. */
function isTimeGoingOn(sentence: string, word: string, length: number, rules: SentenceRules): boolean {
  if (rules.afterClock.has(word.toLowerCase())) return true;
  return length < CONTEXT && OPENING_TIME.test(sentence);
}

function matches(sticky: RegExp, line: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(line);
}
