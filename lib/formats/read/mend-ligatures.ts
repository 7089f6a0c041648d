/** One glyph that stands for two Arabic letters, as in "lam-alef". */
const LIGATURE = /^[\u0600-\u06ff]{2,3}$/u;

/**
 * Words as they come out when the letters of each ligature are turned around with the rest of a right-to-left line, and the same
 * words as they are written. `runs`: what each glyph stands for, from left to right.
 */
export function mendedWords(runs: readonly string[][]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const glyphs = runs.flatMap((run) => [...run, " "]);
  let word: string[] = [];
  for (const glyph of glyphs) {
    if (glyph.trim() !== "") {
      word.push(glyph);
      continue;
    }
    if (word.some((part) => LIGATURE.test(part))) {
      words.set(lettersOf([...word.join("")].reverse().join("")), lettersOf([...word].reverse().join("")));
    }
    word = [];
  }
  return words;
}

/** `text` with the words that came out wrong as they are written. */
export function mendLigatures(text: string, mended: ReadonlyMap<string, string>): string {
  return text.replace(/[\u0600-\u06ff]+/g, (word) => mended.get(word) ?? word);
}

const lettersOf = (word: string): string => word.match(/[\u0621-\u065f\u066e-\u06d3]+/g)?.join("") ?? word;
