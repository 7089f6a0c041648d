import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Agreement } from "@/lib/core/agreement/agreement";
import { type Figure, isDefined } from "@/lib/core/agreement/figure";
import { measureAgreement } from "@/lib/core/agreement/measure-agreement";
import type { AgreementInput, Category } from "@/lib/core/agreement/ratings";
import { seededRandom } from "../../bench/random";
import { figuresOf, valueIn } from "./figures-of";
import { ratingTables } from "./rating-tables";
import { namesOf, type RatingTable, ratingsOf, scaleOf } from "./ratings-of";

const SCALE = scaleOf(1, 2, 3, 4, 5);
const CODES = SCALE.map(({ code }) => code);
const MIXED: Category[] = [
  ...SCALE,
  ...namesOf("unproven"),
  { code: "gone", label: "Withdrawn", kind: "withdrawn", value: null },
];

const tables = ratingTables(CODES);
const mixedTables = ratingTables(MIXED.map(({ code }) => code));
const measure = (table: RatingTable, categories = SCALE) => measureAgreement(ratingsOf(table, categories));

/** Holds for any of so many tables. */
const holds = (arbitrary: fc.Arbitrary<RatingTable>, law: (table: RatingTable) => void) =>
  fc.assert(fc.property(arbitrary, law), { numRuns: 150 });

/** Two figures are the same: both undefined, or equal in value and interval but for rounding. */
function expectSame(one: Figure, other: Figure): void {
  expect(isDefined(one)).toBe(isDefined(other));
  if (!isDefined(one) || !isDefined(other)) return;
  expect(one.value).toBeCloseTo(other.value, 9);
  expect(one.ci95 === null).toBe(other.ci95 === null);
  one.ci95?.forEach((border, at) => {
    expect(border).toBeCloseTo(other.ci95?.[at] ?? Number.NaN, 6);
  });
}

function expectAllSame(one: Agreement, other: Agreement): void {
  const others = new Map<string, Figure>(Object.entries(figuresOf(other)));
  for (const [name, figure] of Object.entries(figuresOf(one))) {
    const twin = others.get(name);
    if (twin) expectSame(figure, twin);
  }
}

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(numbersIn) : [];
}

const relabel = (table: RatingTable, rename: (code: string) => string): RatingTable =>
  table.map((row) => row.map((code) => (code === null ? null : rename(String(code)))));

describe("what holds for every table", () => {
  test("nothing is NaN or infinite, values are from -1 to 1, and an interval holds its value", () => {
    holds(mixedTables, (table) => {
      const agreement = measure(table, MIXED);
      expect(numbersIn(agreement).every(Number.isFinite)).toBe(true);
      const pairs = agreement.pairs.flatMap(({ percent, kappa, weightedKappa }) => [percent, kappa, weightedKappa]);
      for (const figure of [...Object.values(figuresOf(agreement)), ...pairs]) {
        if (!isDefined(figure)) {
          expect(figure.undefined).toMatch(/^[A-Z].*\.$/);
          continue;
        }
        const [low, high] = figure.ci95 ?? [-1, 1];
        expect(-1 <= low && low <= figure.value && figure.value <= high && high <= 1).toBe(true);
        if (figure.ci95 !== null) expect(low).toBeLessThan(high);
      }
    });
  });

  test("the order of reviewers and of claims does not matter", () => {
    holds(mixedTables, (table) => {
      const turned = table.map((row) => row.toReversed()).toReversed();
      expectAllSame(measure(table, MIXED), measure(turned, MIXED));
    });
  });

  test("figures that only ask whether labels are equal stay when labels are exchanged", () => {
    holds(tables, (table) => {
      const next = (code: string) => CODES[(CODES.indexOf(code) + 2) % CODES.length] ?? code;
      const [one, other] = [measure(table), measure(relabel(table, next))].map(figuresOf);
      for (const name of ["percent", "cohen", "fleiss", "ac1", "nominal"] as const)
        if (one && other) expectSame(one[name], other[name]);
    });
  });

  test("figures that use the order of labels stay when it is reversed", () => {
    holds(tables, (table) => {
      const [one, other] = [measure(table), measure(relabel(table, (code) => String(6 - Number(code))))];
      expectAllSame(one, other);
      one.pairs.forEach(({ weightedKappa }, at) => {
        expectSame(weightedKappa, other.pairs[at]?.weightedKappa ?? weightedKappa);
      });
    });
  });

  test("ordinal α and AC2 need only the order of values; interval α only their distances", () => {
    holds(tables, (table) => {
      const [plain, squared, moved] = [SCALE, scaleOf(1, 4, 9, 16, 25), scaleOf(11, 13, 15, 17, 19)].map((scale) => {
        const renamed = relabel(table, (code) => scale[CODES.indexOf(code)]?.code ?? code);
        return figuresOf(measure(renamed, scale));
      });
      if (!plain || !squared || !moved) return;
      expectSame(plain.ordinal, squared.ordinal);
      expectSame(plain.ac2, squared.ac2);
      expectSame(plain.interval, moved.interval);
    });
  });

  test("claims rated once change nothing but the figures that ask how common a label is: Fleiss' κ, AC1, AC2", () => {
    holds(tables, (table) => {
      const [one, other] = [measure(table), measure([...table, ["5"], ["1"]])].map(figuresOf);
      for (const name of ["percent", "cohen", "nominal", "ordinal", "interval"] as const)
        if (one && other) expectSame(one[name], other[name]);
    });
  });

  test("every claim twice leaves percent, κ and AC as they are; α loses half of its small-sample correction", () => {
    holds(tables, (table) => {
      const [once, twice] = [measure(table), measure([...table, ...table])].map(figuresOf);
      if (!once || !twice) return;
      for (const name of ["percent", "cohen", "fleiss", "ac1", "ac2"] as const) {
        expect(isDefined(once[name])).toBe(isDefined(twice[name]));
        if (isDefined(once[name])) expect(valueIn(twice[name])).toBeCloseTo(valueIn(once[name]), 12);
      }
      for (const name of ["nominal", "ordinal", "interval"] as const) {
        if (!isDefined(once[name])) continue;
        const { value, ratings } = once[name];
        const ratio = (2 * ratings - 1) / (2 * (ratings - 1));
        expect(1 - valueIn(twice[name])).toBeCloseTo((1 - value) * ratio, 10);
      }
    });
  });
});

describe("agreement at its ends", () => {
  test("complete agreement on claims that differ is 1, everywhere", () => {
    const agreement = measure([1, 2, 3, 5, 1, 4].map((code) => [code, code, code]));
    for (const figure of Object.values(figuresOf(agreement))) expect(valueIn(figure)).toBe(1);
    for (const { weightedKappa, kappa } of agreement.pairs)
      expect([valueIn(kappa), valueIn(weightedKappa)]).toEqual([1, 1]);
  });

  test("ratings that know nothing of the claim are near 0", () => {
    const random = seededRandom(5);
    const table = Array.from({ length: 1000 }, () => [1, 2, 3].map(() => 1 + Math.floor(random() * 5)));
    const { percent, ...corrected } = figuresOf(measure(table));
    expect(valueIn(percent)).toBeCloseTo(0.2, 1);
    for (const figure of Object.values(corrected)) expect(Math.abs(valueIn(figure))).toBeLessThan(0.05);
  });

  test("where nearly all verdicts are one label, κ and α are near 0 and AC1 is not", () => {
    // 118 claims yes and yes, 5 yes and no, 2 no and yes: the paradox of Feinstein and Cicchetti (1990), reckoned by hand.
    const rows: AgreementInput = ratingsOf(
      [
        ...Array<string[]>(118).fill(["1", "1"]),
        ...Array<string[]>(5).fill(["1", "5"]),
        ...Array<string[]>(2).fill(["5", "1"]),
      ],
      scaleOf(1, 5),
    );
    const { percent, cohen, ac1, nominal } = figuresOf(measureAgreement(rows));
    expect(valueIn(percent)).toBeCloseTo(0.944, 10);
    expect(valueIn(cohen)).toBeCloseTo(-0.0234, 4);
    expect(valueIn(nominal)).toBeLessThan(0);
    expect(valueIn(ac1)).toBeCloseTo(0.9408, 4);
  });
});
