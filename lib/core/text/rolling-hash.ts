/** Multiplier of the rolling hash over UTF-16 units (Rabin and Karp 1987); the prime of FNV-1a. */
export const ROLLING_FACTOR = 0x01000193;

/** `base` to the power of `exponent`, modulo 2^32: what the unit that leaves a window of `exponent + 1` units weighs. */
export function rollingPower(base: number, exponent: number): number {
  let result = 1;
  for (let step = 0; step < exponent; step++) result = Math.imul(result, base);
  return result;
}

/** Mixes the high bits of a hash into the low ones, which choose the slot. */
export function spreadHash(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** Whether the same units stand at two places, `length` of them. */
export function isSameGram(a: string, first: number, b: string, second: number, length: number): boolean {
  for (let index = 0; index < length; index++)
    if (a.charCodeAt(first + index) !== b.charCodeAt(second + index)) return false;
  return true;
}
