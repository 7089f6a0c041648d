/** What opens a byline, per language: a word of its own, or a label with a colon. */
const OPENING =
  /^(?:by|words by|text by|written by|story by|reporting by|report by|von|por|par|propos recueillis par|di|a cura di|door|av|af)(?:\s*[:：]\s*|\s+)/iu;
/** Right-to-left bylines: two words that mean "by" and nothing else, and some that also open headlines and so need a colon. */
const OPENING_WITHOUT_CASE =
  /^(?:(?:بقلم|מאת)(?:\s*[:：]\s*|\s+)|(?:كتب|كتبت|كتبه|إعداد|تقرير|مراسل|تحرير|כתב|כתבה|דיווח)\s*[:：]\s*)/u;

/** Small words inside names and between them. */
const NAME_PARTICLES: ReadonlySet<string> = new Set(
  "and & y e et und en og i ve de la las los del da do dos das di van von der den ten ter bin ibn al el ben bat le du des for in at with".split(
    " ",
  ),
);

const LONGEST = 120;
const MOST_WORDS = 14;

/** Whether a line is "By" and names: every word capitalised or a particle of names, no sentence. A sentence that opens with "By" is not. */
export function isByline(text: string): boolean {
  if (text.length > LONGEST || /[.!?؟:;]$/u.test(text)) return false;
  const names = stripBylineOpening(text);
  if (names === text || names === "") return false;
  const words = names.split(/[\s,،/|]+/u).filter((word) => word !== "");
  if (words.length > MOST_WORDS) return false;
  if (OPENING_WITHOUT_CASE.test(text)) return words.length <= 8;
  return words.some(isName) && words.every((word) => isName(word) || NAME_PARTICLES.has(word.toLowerCase()));
}

/** The names of a byline without the word before them: "By Staff Reporter" → "Staff Reporter". */
export function stripBylineOpening(text: string): string {
  return text.replace(OPENING, "").replace(OPENING_WITHOUT_CASE, "").trim();
}

/** A capitalised word, an address, or a word of a script without capitals. */
function isName(word: string): boolean {
  return (
    /^[("'‘“]?[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) || /^@\w+$/u.test(word) || /^[\w.+-]{1,64}@[\w.-]{1,64}$/u.test(word)
  );
}
