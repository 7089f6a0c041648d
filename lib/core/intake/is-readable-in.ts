import { isLatin, isMultiByte } from "./legacy-charset";

/** What no text of people holds: C1 controls, characters that stand for nothing, and private ones. */
const NO_TEXT = /[\u0080-\u009f\ufffd\p{Co}\p{Cn}]/u;
/** From the first character on that is not ASCII: pages begin with scripts as long as their text. */
const LOOKED_AT = 1_000_000;
/** A symbol that touches a letter or a symbol outside of ASCII: people write © 2020 and 5 ½, not ت© or ®¶. */
const ODD =
  /[^\p{ASCII}\p{L}\p{M}\p{P}\p{Z}\p{Cf}](?=[^\p{ASCII}\p{P}\p{Z}\p{Cf}])|(?<=[^\p{ASCII}\p{P}\p{Z}\p{Cf}])[^\p{ASCII}\p{L}\p{M}\p{P}\p{Z}\p{Cf}]/gu;
/** A capital after a small letter; a letter that only ends words, in the middle of one. */
const OUT_OF_PLACE = /\p{Ll}\p{Lu}|[ךםןףץة]\p{L}/u;
/** Of the words that could give a wrong reading away, how many may do so by themselves. */
const TOLERATED = 0.1;

/**
 * Whether `text` looks like what people write, if `label` is what it was read as: a wrong encoding gives words of accented letters
 * only, words of two scripts, or capitals inside of words. Says no rather than yes to what is neither one thing nor the other.
 */
export function isReadableIn(text: string, label: string): boolean {
  if (NO_TEXT.test(text)) return false;
  const first = Math.max(0, text.search(/\P{ASCII}/u) - 100);
  const looked = text.slice(first, first + LOOKED_AT);
  const foreign = looked.match(/[\p{L}\p{M}]+/gu)?.filter((word) => /[^\p{ASCII}]/u.test(word)) ?? [];
  if (label === "shift_jis") return count(looked, /[\uff61-\uff9f]/gu) * 3 <= count(looked, /[^\p{ASCII}]/gu);
  if (isMultiByte(label)) return true;
  // Bytes that are one character in two elsewhere are symbols here.
  if (count(looked, ODD) * 20 > count(looked, /[^\p{ASCII}]/gu)) return false;
  const long = foreign.filter((word) => word.length > 2);
  if (isLatin(label)) return few(long, (word) => !/[a-z]/i.test(word));
  return (
    few(foreign, mixesScripts) && few(long, (word) => OUT_OF_PLACE.test(word)) && hasUsualCapitals(foreign.join(""))
  );
}

const mixesScripts = (word: string): boolean =>
  /\p{Script=Latin}/u.test(word) && /\p{L}/u.test(word.replace(/\p{Script=Latin}/gu, ""));

/** Scripts with capitals have some, and not mostly; Hebrew read as Cyrillic has none, and Cyrillic of one house is shouted in another's. */
function hasUsualCapitals(letters: string): boolean {
  const small = count(letters, /\p{Ll}/gu);
  const capital = count(letters, /\p{Lu}/gu);
  return small + capital < 30 || (capital > 0 && capital < small);
}

const few = (words: readonly string[], isWrong: (word: string) => boolean): boolean =>
  words.filter(isWrong).length <= words.length * TOLERATED;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
