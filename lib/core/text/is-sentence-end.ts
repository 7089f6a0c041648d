import type { SentenceRules } from "./sentence-rules";

/** How much of each side a rule may look at, in UTF-16 units. */
const CONTEXT = 48;

/** Terminators of scripts that put no space behind them. */
const UNSPACED_END = /[。！？｡︒።។၊။]["'’”」』）)\]]*$/u;
/** Question and exclamation marks and ellipses with what may close behind them. */
const SOFT_END = /(?:[!?…]|\.\.\.)["'’”»)\]]*$/u;
/** What may close behind a period: quotes, brackets, marks without a shape. */
const CLOSERS = /[\p{Pe}\p{Pf}"'\p{Default_Ignorable_Code_Point}]+$/u;
const LETTER_PAIR = /^\p{L}\.(?!\p{L})/u;
const LOWER_START = /^["'‘“«([]*\p{Ll}/u;
const LAST_TOKEN = /[\p{L}\p{N}.'’"-]*\.$/u;
const FIRST_WORD = /^["'‘“«([¿¡]*([\p{L}\p{N}'’-]+)/u;
const INITIAL = /^\p{Lu}\.$/u;
const DOTTED_INITIALS = /^(?:\p{Lu}\.){2,4}$/u;
const SHORT_NUMBER = /^\d{1,2}\.$/u;

/**
 * Whether the place between two parts of a block, where Unicode (UAX #29) sees a sentence end, is one for a reader. Looks at a
 * bounded stretch on both sides. `opening` says that `before` starts the sentence at the block's own start.
 */
export function isSentenceEnd(before: string, after: string, rules: SentenceRules, opening: boolean): boolean {
  const left = before.slice(-CONTEXT).trimEnd();
  const right = after.slice(0, CONTEXT);
  if (!/\s/u.test(before.slice(-1))) return UNSPACED_END.test(left); // "example.com/What?is", "and/or!x": no reader stops here
  if (SOFT_END.test(left) && LOWER_START.test(right)) return false; // “Stop!” he said
  const open = left.replace(CLOSERS, "");
  if (!open.endsWith(".")) return true;
  const token = LAST_TOKEN.exec(open)?.[0] ?? ".";
  return !leansOnNext(token, right, rules, opening && left.trimStart() === token);
}

/** Whether a last word with its period belongs to what follows: "Dr. | Haddad", "U.S. | Senate", "3. | Mai". */
function leansOnNext(token: string, right: string, rules: SentenceRules, alone: boolean): boolean {
  const word = token
    .slice(0, -1)
    .replace(/^["'’]+/u, "")
    .toLowerCase();
  const next = FIRST_WORD.exec(right)?.[1] ?? "";
  const startsNumber = /^\d/u.test(next);
  if (/^\d{1,3}$/u.test(word) && alone) return true; // the number of a list item
  if (rules.titles.includes(word)) return true;
  if (/^\p{L}$/u.test(word) && LETTER_PAIR.test(right)) return true; // "z. B.", "J. R."
  if (rules.beforeNumber.includes(word)) return startsNumber;
  if (rules.ordinalPeriod && SHORT_NUMBER.test(token)) return next !== "" && !isStarter(next, rules);
  const short = rules.maybeLast.includes(word) || INITIAL.test(token) || DOTTED_INITIALS.test(token);
  return short && next !== "" && !isStarter(next, rules);
}

function isStarter(word: string, rules: SentenceRules): boolean {
  return rules.starters.includes(word.toLowerCase());
}
