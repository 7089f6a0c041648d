import { describe, expect, test } from "vitest";
import { measureAgreement } from "@/lib/core/agreement/measure-agreement";
import type { Category } from "@/lib/core/agreement/ratings";
import { figuresOf, valueIn } from "./figures-of";
import { namesOf, type RatingTable, ratingsOf, scaleOf } from "./ratings-of";

const ORDERED = scaleOf(1, 2, 3, 4, 5);
const WITHDRAWN: Category = { code: "w", label: "Withdrawn", kind: "withdrawn", value: null };
const SCALE = [...ORDERED, ...namesOf("unproven", "satire"), WITHDRAWN];
const measure = (table: RatingTable, categories = SCALE) => measureAgreement(ratingsOf(table, categories));

const TABLE = [
  [1, 2, "unproven"],
  [4, 4, 5],
  ["unproven", "unproven", "satire"],
  [2, 2, 2],
  [5, "satire", null],
  ["unproven", null, null],
];

describe("labels off the scale", () => {
  test("are labels of their own where only equal labels agree", () => {
    const named = TABLE.map((row) => row.map((code) => (code === null ? null : `x${code}`)));
    const names = namesOf(...[...ORDERED, ...namesOf("unproven", "satire")].map(({ code }) => `x${code}`));
    const [mixed, all] = [figuresOf(measure(TABLE)), figuresOf(measure(named, names))];
    for (const name of ["percent", "cohen", "fleiss", "ac1", "nominal"] as const)
      expect(valueIn(mixed[name])).toBeCloseTo(valueIn(all[name]), 12);
  });

  test("are missing where distances count, and the figure says how many of them it left out", () => {
    const bare = TABLE.map((row) => row.map((code) => (typeof code === "number" ? code : null)));
    const [mixed, without] = [figuresOf(measure(TABLE)), figuresOf(measure(bare, ORDERED))];
    for (const name of ["ac2", "ordinal", "interval"] as const) {
      expect(valueIn(mixed[name])).toBeCloseTo(valueIn(without[name]), 12);
      expect(mixed[name]).toMatchObject({ items: 3, raters: 3, ratings: 8, leftOut: 5 });
    }
    expect(mixed.nominal).toMatchObject({ items: 5, raters: 3, ratings: 14, leftOut: 0 });
  });

  test("are left out of a pair's weighted κ alone", () => {
    const [pair] = measure([
      [1, "unproven"],
      [1, 2],
      [4, 4],
      ["unproven", "unproven"],
    ]).pairs;
    expect(pair?.kappa).toMatchObject({ items: 4, leftOut: 0 });
    expect(pair?.weightedKappa).toMatchObject({ items: 2, ratings: 4, leftOut: 3, weights: "quadratic" });
  });
});

describe("other labels", () => {
  test("withdrawn ones are no ratings", () => {
    const table = [
      [1, 2, "w"],
      [3, 3, 3],
      ["w", "w", "w"],
      ["w", 4, null],
    ];
    const without = table.map((row) => row.map((code) => (code === "w" ? null : code)));
    expect(measure(table)).toEqual(measure(without));
    expect(measure(table)).toMatchObject({ items: 3, comparable: 2, blind: { blind: 6, ratings: 6 } });
  });

  test("one code is one label, whatever version of the scale it is from, and the last entry counts", () => {
    const older = ORDERED.map((label) => ({ ...label, value: 6 - (label.value ?? 0), label: `old ${label.code}` }));
    const table = [
      [1, 2],
      [5, 5],
      [3, 4],
    ];
    expect(measure(table, [...older, ...ORDERED])).toEqual(measure(table, ORDERED));
  });

  test("labels of equal value stand at one place of the scale, and are two where only equal labels agree", () => {
    const twin: Category = { code: "half", label: "Half", kind: "ordinal", value: 3 };
    const table = [
      [3, "half"],
      [1, 1],
      [5, 5],
    ];
    const { percent, ordinal, interval, ac2 } = figuresOf(measure(table, [...ORDERED, twin]));
    expect(valueIn(percent)).toBeCloseTo(2 / 3, 12);
    expect([ordinal, interval, ac2].map(valueIn)).toEqual([1, 1, 1]);
  });

  test("the order in which labels are given does not matter", () => {
    expect(measure(TABLE, SCALE.slice(0, 5).toReversed().concat(SCALE.slice(5)))).toEqual(measure(TABLE));
  });

  test("labels that nobody used are among those to choose from for Gwet's AC1 alone", () => {
    const table = [
      [1, 2],
      [1, 1],
      [2, 2],
    ];
    const [few, many] = [figuresOf(measure(table, scaleOf(1, 2))), figuresOf(measure(table, ORDERED))];
    for (const name of ["percent", "cohen", "fleiss", "nominal", "ordinal", "interval"] as const)
      expect(valueIn(many[name])).toBeCloseTo(valueIn(few[name]), 12);
    expect(valueIn(many.ac1)).toBeGreaterThan(valueIn(few.ac1));
  });

  test("of two ratings by one person on a claim, the first counts", () => {
    const input = ratingsOf(
      [
        [1, 2],
        [3, 3],
      ],
      ORDERED,
    );
    const again = { raterId: "r1", code: "2", blind: false };
    const units = input.units.map((unit) => ({ ...unit, ratings: [...unit.ratings, again] }));
    expect(measureAgreement({ ...input, units })).toEqual(measureAgreement(input));
  });
});
