import type { SearchTerm } from "./parse-query";

/** LIKE patterns for one term, over folded text with spaces at its ends: each matches only what the ones after it match too. */
export type TermPatterns = { whole: string; prefix: string; any: string };

/** Writing that puts no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Inside a word, fewer letters than this are an accident. */
const SHORTEST_INSIDE = 3;

export function termPatterns({ words, quoted }: SearchTerm): TermPatterns {
  if (UNSPACED.test(words)) return { whole: `%${words}%`, prefix: `%${words}%`, any: `%${words}%` };
  const whole = `% ${words} %`;
  if (quoted) return { whole, prefix: whole, any: whole };
  const prefix = `% ${words}%`;
  return { whole, prefix, any: words.length < SHORTEST_INSIDE ? prefix : `%${words}%` };
}

const SHORTEST_TYPO = 4;
const LONGEST_TYPO = 24;

/** Patterns for what a person may have meant: the term with one letter wrong, missing, too many, or swapped with its neighbour. */
export function typoPatterns({ words, quoted }: SearchTerm): string[] {
  const letters = [...words];
  const isPlain = !quoted && !words.includes(" ") && !UNSPACED.test(words);
  if (!isPlain || letters.length < SHORTEST_TYPO || letters.length > LONGEST_TYPO)
    return [termPatterns({ words, quoted }).any];
  const meant = new Set<string>([words]);
  letters.forEach((letter, at) => {
    const before = letters.slice(0, at).join("");
    const after = letters.slice(at + 1).join("");
    meant.add(`${before}_${after}`).add(`${before}${after}`).add(`${before}_${letter}${after}`);
    const next = letters[at + 1];
    if (next !== undefined) meant.add(`${before}${next}${letter}${letters.slice(at + 2).join("")}`);
  });
  return [...meant].map((word) => `% ${word}%`);
}
