import { describe, expect, test } from "vitest";
import { isDefined } from "@/lib/core/agreement/figure";
import { measureAgreement } from "@/lib/core/agreement/measure-agreement";
import { figuresOf, valueIn } from "./figures-of";
import { namesOf, type RatingTable, ratingsOf, scaleOf } from "./ratings-of";

const SCALE = scaleOf(1, 2, 3, 4, 5);
const measure = (table: RatingTable, categories = SCALE) => measureAgreement(ratingsOf(table, categories));

/** The reasons of all figures, each once; a figure with a value gives none. */
const reasonsOf = (table: RatingTable, categories = SCALE) => [
  ...new Set(
    Object.values(figuresOf(measure(table, categories))).flatMap((figure) =>
      isDefined(figure) ? [] : figure.undefined,
    ),
  ),
];

describe("a figure without a value says why", () => {
  test("when nobody has rated", () => {
    expect(reasonsOf([])).toEqual(["Nobody has rated anything yet."]);
    expect(reasonsOf([], [])).toEqual(["Nobody has rated anything yet."]);
  });

  test("when one reviewer has", () => {
    expect(reasonsOf([[1], [2], [null]])).toEqual(["Only one reviewer has rated anything: agreement needs two."]);
  });

  test("when no claim has two ratings", () => {
    expect(
      reasonsOf([
        [1, null],
        [null, 2],
      ]),
    ).toEqual(["No claim has been rated by two reviewers yet."]);
  });

  test("when all verdicts are one label: percent and Gwet's figures are 1, and the rest cannot be told from chance", () => {
    const { percent, ac1, ac2, ...others } = figuresOf(
      measure([
        [3, 3],
        [3, 3, 3],
        [3, 3],
      ]),
    );
    expect([percent, ac1, ac2].map(valueIn)).toEqual([1, 1, 1]);
    for (const figure of Object.values(others))
      expect(figure).toMatchObject({
        undefined: expect.stringContaining("Agreement by chance would be just as complete"),
      });
  });

  test("when the claims that can be compared have one label and others do not: α and Cohen's κ ask the former, Fleiss' κ all", () => {
    const { nominal, cohen, fleiss } = figuresOf(measure([[3, 3], [3, 3], [1]]));
    expect([nominal, cohen].map(isDefined)).toEqual([false, false]);
    expect(valueIn(fleiss)).toBe(1);
  });

  test("when the scale has no order, or one ordered label", () => {
    const { ordinal, ac2, nominal } = figuresOf(
      measure(
        [
          ["a", "b"],
          ["a", "a"],
        ],
        namesOf("a", "b"),
      ),
    );
    expect(ordinal).toMatchObject({ undefined: expect.stringContaining("fewer than two ordered labels") });
    expect(ac2).toMatchObject({ undefined: expect.stringContaining("fewer than two ordered labels") });
    expect(isDefined(nominal)).toBe(true);
    expect(figuresOf(measure([[1, 1]], scaleOf(1))).ac1).toMatchObject({
      undefined: expect.stringContaining("only one label"),
    });
  });

  test("when no claim has two ordered labels", () => {
    const { interval } = figuresOf(
      measure(
        [
          [1, "u"],
          ["u", 2],
        ],
        [...SCALE, ...namesOf("u")],
      ),
    );
    expect(interval).toMatchObject({ undefined: "No claim has two verdicts on the ordered part of the scale." });
  });

  test("when claims rated once would push Fleiss' κ out of its range", () => {
    const { fleiss, ac1, percent } = figuresOf(measure([[1, 2], ...Array<number[]>(100).fill([1])]));
    expect(fleiss).toMatchObject({ undefined: expect.stringContaining("one reviewer alone") });
    expect(isDefined(ac1) && isDefined(percent)).toBe(true);
  });

  test("for a pair that always gave one label", () => {
    const [pair] = measure([
      [2, 2],
      [2, 2],
    ]).pairs;
    expect(pair && valueIn(pair.percent)).toBe(1);
    expect(pair?.kappa).toMatchObject({ undefined: expect.stringContaining("one and the same label") });
  });

  test("and a pair that never agreed on two constant labels has κ 0", () => {
    const [pair] = measure([
      [1, 2],
      [1, 2],
    ]).pairs;
    expect(pair && valueIn(pair.kappa)).toBe(0);
  });
});

describe("a rating that cannot be counted is a bug of the caller", () => {
  test("one with an unknown code", () => {
    expect(() => measure([["nonsense"]])).toThrow(RangeError);
  });

  test("one by somebody unknown", () => {
    const input = ratingsOf([[1, 2]], SCALE);
    expect(() => measureAgreement({ ...input, raters: [] })).toThrow(RangeError);
  });
});
