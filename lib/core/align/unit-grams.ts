import type { TextUnits } from "./text-units";

/** Number of different values; a power of two, so that a mask brings a hash into the range. */
export const GRAM_VALUES = 1 << 13;

/**
 * The overlapping four-unit grams of one unit of text, those beyond its ends included, as small numbers. What two units have in
 * common of them says how alike they are without aligning them (Ukkonen 1992, "Approximate string matching with q-grams").
 */
export function unitGrams({ text, starts, ends }: TextUnits, unit: number): Uint16Array {
  const start = starts[unit] ?? 0;
  const end = ends[unit] ?? 0;
  const grams = new Uint16Array(end - start + 3);
  let last = 0;
  for (let index = 0; index < grams.length; index++) {
    const code = start + index < end ? text.charCodeAt(start + index) : 1;
    // The four last units, eight bits each: more would fall out on the left.
    last = (last << 8) ^ (code & 0xff) ^ (code >>> 8);
    const mixed = Math.imul(last ^ (last >>> 15), 0x2c1b3c6d);
    grams[index] = (mixed ^ (mixed >>> 13)) & (GRAM_VALUES - 1);
  }
  return grams;
}
