import fc from "fast-check";
import type { RatingTable } from "./ratings-of";

/** Tables of up to fourteen units and five raters with gaps, of these codes; rows that agree are as likely as rows that do not. */
export const ratingTables = (codes: readonly string[]): fc.Arbitrary<RatingTable> =>
  fc.integer({ min: 0, max: 5 }).chain((raters) => {
    const cell = fc.option(fc.constantFrom(...codes), { freq: 4 });
    const mixed = fc.array(cell, { minLength: raters, maxLength: raters });
    const agreed = fc.constantFrom(...codes).map((code) => Array<string | null>(raters).fill(code));
    return fc.array(fc.oneof(mixed, agreed), { maxLength: 14 });
  });
