import type { Sequences } from "./shortest-edit";

/** Two lists of words as numbers: equal words have equal numbers. */
export function numberWords(before: readonly string[], after: readonly string[]): Sequences {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  return { before: Int32Array.from(before, numberOf), after: Int32Array.from(after, numberOf) };
}
