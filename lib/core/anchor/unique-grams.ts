import { isSameGram, ROLLING_FACTOR, rollingPower, spreadHash } from "../text/rolling-hash";

/** Length of the grams in UTF-16 units: long enough that nearly every one in prose is unique, and no longer than the least context. */
export const GRAM = 32;

/** Slots looked at before a gram is given up and called repeated, so that made-up collisions cost room and never time. */
const PROBES = 16;

/** Where the grams of a text are that occur in it only once. A stretch that holds one is itself unique in the text. */
export type UniqueGrams = {
  /** Start of the first unique gram at or behind a place, or -1. */
  atOrAfter: (place: number) => number;
  /** Start of the last unique gram at or before a place, or -1. */
  atOrBefore: (place: number) => number;
};

/** Finds the grams that occur once, in linear time: rolling hash (Rabin and Karp 1987), open addressing, equality checked. */
export function findUniqueGrams(text: string): UniqueGrams {
  const count = Math.max(0, text.length - GRAM + 1);
  const repeated = markRepeatedGrams(text, count);
  const following = new Int32Array(count + 1).fill(-1);
  const preceding = new Int32Array(count + 1).fill(-1);
  for (let place = count - 1; place >= 0; place--)
    following[place] = repeated[place] ? (following[place + 1] ?? -1) : place;
  for (let place = 0; place < count; place++) preceding[place + 1] = repeated[place] ? (preceding[place] ?? -1) : place;
  return {
    atOrAfter: (place) => following[Math.max(0, Math.min(place, count))] ?? -1,
    atOrBefore: (place) => preceding[Math.max(0, Math.min(place + 1, count))] ?? -1,
  };
}

function markRepeatedGrams(text: string, count: number): Uint8Array {
  const repeated = new Uint8Array(count);
  const mask = 2 ** Math.ceil(Math.log2(count * 2 + 2)) - 1;
  const firstPlaces = new Int32Array(mask + 1).fill(-1);
  const leaving = rollingPower(ROLLING_FACTOR, GRAM - 1);
  let hash = 0;
  for (let place = 1 - GRAM; place < count; place++) {
    const entering = text.charCodeAt(place + GRAM - 1);
    if (place > 0) hash = (hash - Math.imul(text.charCodeAt(place - 1), leaving)) | 0;
    hash = (Math.imul(hash, ROLLING_FACTOR) + entering) | 0;
    if (place >= 0) noteGram(text, place, spreadHash(hash), mask, firstPlaces, repeated);
  }
  return repeated;
}

function noteGram(
  text: string,
  place: number,
  hash: number,
  mask: number,
  firstPlaces: Int32Array,
  repeated: Uint8Array,
): void {
  for (let probe = 0; probe < PROBES; probe++) {
    const slot = (hash + probe) & mask;
    const first = firstPlaces[slot] ?? -1;
    if (first === -1) {
      firstPlaces[slot] = place;
      return;
    }
    if (isSameGram(text, first, text, place, GRAM)) {
      repeated[first] = 1;
      repeated[place] = 1;
      return;
    }
  }
  repeated[place] = 1;
}
