import type { DiffPart } from "../text/diff-part";

/** Words that differ are never quite equal, and words with one origin never quite unlike. */
const MOST = 0.99;
const LEAST = 0.01;

/** How much of two texts is in common by their word diff, white space aside: between 0 and 1 (Dice), both excluded. */
export function similarityOf(diff: readonly DiffPart[]): number {
  let common = 0;
  let total = 0;
  for (const { op, text } of diff) {
    const letters = text.replace(/\s+/gu, "").length;
    total += op === "equal" ? 2 * letters : letters;
    if (op === "equal") common += 2 * letters;
  }
  return Math.min(MOST, Math.max(LEAST, total === 0 ? 0 : common / total));
}
