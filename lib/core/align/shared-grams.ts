import type { Matching } from "./matching";
import { GRAM_VALUES, unitGrams } from "./unit-grams";

/** Some old units in a row against some new ones in a row. */
export type Step = { before: number; beforeCount: number; after: number; afterCount: number };

/** Answers how many grams some old units share with some new ones. */
export class SharedGrams {
  readonly #matching: Matching;
  readonly #olds = new Map<number, Uint16Array>();
  readonly #news = new Map<number, Uint16Array>();
  readonly #counts = new Int32Array(GRAM_VALUES);

  constructor(matching: Matching) {
    this.#matching = matching;
  }

  /** Grams in common, and how many the two sides have. */
  count({ before, beforeCount, after, afterCount }: Step): { shared: number; total: number } {
    let total = 0;
    for (let unit = before; unit < before + beforeCount; unit++) {
      const grams = this.#old(unit);
      total += grams.length;
      for (const gram of grams) this.#counts[gram] = (this.#counts[gram] ?? 0) + 1;
    }
    let shared = 0;
    for (let unit = after; unit < after + afterCount; unit++) {
      const grams = this.#new(unit);
      total += grams.length;
      for (const gram of grams) {
        const left = this.#counts[gram] ?? 0;
        if (left > 0) {
          this.#counts[gram] = left - 1;
          shared++;
        }
      }
    }
    for (let unit = before; unit < before + beforeCount; unit++)
      for (const gram of this.#old(unit)) this.#counts[gram] = 0;
    return { shared, total };
  }

  #old(unit: number): Uint16Array {
    return remember(this.#olds, unit, () => unitGrams(this.#matching.before, unit));
  }

  #new(unit: number): Uint16Array {
    return remember(this.#news, unit, () => unitGrams(this.#matching.after, unit));
  }
}

function remember(known: Map<number, Uint16Array>, unit: number, make: () => Uint16Array): Uint16Array {
  const old = known.get(unit);
  if (old) return old;
  const made = make();
  known.set(unit, made);
  return made;
}
