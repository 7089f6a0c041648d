import { isSameGram, ROLLING_FACTOR, rollingPower, spreadHash } from "../text/rolling-hash";
import { isFreeAfter, isFreeBefore, type Matching } from "./matching";
import type { TextUnits } from "./text-units";

/** Slots looked at before a gram is given up, so that made-up collisions cost evidence and never time. */
const PROBES = 8;
const NONE = -1;
const SEVERAL = -2;

/** How many grams that occur once on both sides an old and a new unit share. */
export type Vote = { before: number; after: number; count: number };

/**
 * Counts, for free units, the grams that occur once among the free old ones and once among the free new ones: the evidence that
 * an edited sentence is the successor of another, wherever it stands. Linear: rolling hash (Rabin and Karp 1987), open addressing.
 */
export function countGramVotes(matching: Matching, gram: number): Vote[] {
  const olds = freeUnits(matching.before, (unit) => isFreeBefore(matching, unit));
  const news = freeUnits(matching.after, (unit) => isFreeAfter(matching, unit));
  if (olds.length === 0 || news.length === 0) return [];
  const table = new GramTable(gram, countGrams(matching.before, olds, gram));
  forEachGram(matching.before, olds, gram, (hash, place, unit) => table.note(matching.before.text, hash, place, unit));
  forEachGram(matching.after, news, gram, (hash, place, unit) =>
    table.answer(matching.before.text, matching.after.text, hash, place, unit),
  );
  return table.votes();
}

function freeUnits(units: TextUnits, isFree: (unit: number) => boolean): number[] {
  const free: number[] = [];
  for (let unit = 0; unit < units.count; unit++) if (isFree(unit)) free.push(unit);
  return free;
}

function countGrams({ starts, ends }: TextUnits, list: readonly number[], gram: number): number {
  return list.reduce((sum, unit) => sum + Math.max(0, (ends[unit] ?? 0) - (starts[unit] ?? 0) - gram + 1), 0);
}

function forEachGram(
  { text, starts, ends }: TextUnits,
  list: readonly number[],
  gram: number,
  see: (hash: number, place: number, unit: number) => void,
): void {
  const leaving = rollingPower(ROLLING_FACTOR, gram - 1);
  for (const unit of list) {
    const start = starts[unit] ?? 0;
    const end = ends[unit] ?? 0;
    let hash = 0;
    for (let at = start; at < end; at++) {
      if (at - start >= gram) hash = (hash - Math.imul(text.charCodeAt(at - gram), leaving)) | 0;
      hash = (Math.imul(hash, ROLLING_FACTOR) + text.charCodeAt(at)) | 0;
      if (at - start >= gram - 1) see(spreadHash(hash), at - gram + 1, unit);
    }
  }
}

/** The grams of the old text with the places where they stand in both, when that is one place each. */
class GramTable {
  readonly #gram: number;
  readonly #mask: number;
  readonly #hashes: Int32Array;
  readonly #oldPlaces: Int32Array;
  readonly #oldUnits: Int32Array;
  readonly #newUnits: Int32Array;

  constructor(gram: number, grams: number) {
    this.#gram = gram;
    const size = 2 ** Math.ceil(Math.log2(grams * 2 + 2));
    this.#mask = size - 1;
    this.#hashes = new Int32Array(size);
    this.#oldPlaces = new Int32Array(size).fill(NONE);
    this.#oldUnits = new Int32Array(size).fill(NONE);
    this.#newUnits = new Int32Array(size).fill(NONE);
  }

  note(text: string, hash: number, place: number, unit: number): void {
    for (let probe = 0; probe < PROBES; probe++) {
      const slot = (hash + probe) & this.#mask;
      const first = this.#oldPlaces[slot] ?? NONE;
      if (first === NONE) {
        this.#hashes[slot] = hash;
        this.#oldPlaces[slot] = place;
        this.#oldUnits[slot] = unit;
        return;
      }
      if (this.#hashes[slot] !== hash) continue;
      // One that is there several times already need not be compared: of equal text there can be very much.
      if (this.#oldUnits[slot] === SEVERAL) return;
      if (!isSameGram(text, first, text, place, this.#gram)) continue;
      this.#oldUnits[slot] = SEVERAL;
      return;
    }
  }

  answer(before: string, after: string, hash: number, place: number, unit: number): void {
    for (let probe = 0; probe < PROBES; probe++) {
      const slot = (hash + probe) & this.#mask;
      const first = this.#oldPlaces[slot] ?? NONE;
      if (first === NONE) return;
      if (this.#hashes[slot] !== hash) continue;
      if (this.#oldUnits[slot] === SEVERAL) return;
      if (!isSameGram(before, first, after, place, this.#gram)) continue;
      this.#newUnits[slot] = this.#newUnits[slot] === NONE ? unit : SEVERAL;
      return;
    }
  }

  votes(): Vote[] {
    const counts = new Map<number, Map<number, number>>();
    for (let slot = 0; slot <= this.#mask; slot++) {
      const before = this.#oldUnits[slot] ?? NONE;
      const after = this.#newUnits[slot] ?? NONE;
      if (before < 0 || after < 0) continue;
      const row = counts.get(before);
      if (row) row.set(after, (row.get(after) ?? 0) + 1);
      else counts.set(before, new Map([[after, 1]]));
    }
    return [...counts].flatMap(([before, row]) => Array.from(row, ([after, count]) => ({ before, after, count })));
  }
}
