import { describe, expect, test } from "vitest";
import { isDefined } from "@/lib/core/agreement/figure";
import { measureAgreement } from "@/lib/core/agreement/measure-agreement";
import { studentT } from "@/lib/core/agreement/student-t";
import { seededRandom } from "../../bench/random";
import { figuresOf, intervalIn, standardErrorOf, valueIn } from "./figures-of";
import { type RatingTable, ratingsOf, scaleOf } from "./ratings-of";

const VALUES = [1, 2, 3, 4, 5];
const SHARES = [0.35, 0.25, 0.2, 0.1, 0.1];
const SCALE = scaleOf(...VALUES);

/** How often people see the true label; else they name any at random. */
const SEES = 0.8;

/** Claims whose labels have `SHARES`, rated by three people, every fourth claim by one alone. */
function drawTable(random: () => number, units: number): RatingTable {
  const draw = () => {
    const at = random();
    let sum = 0;
    return VALUES.find((_, k) => {
      sum += SHARES[k] ?? 0;
      return at < sum;
    });
  };
  return Array.from({ length: units }, (_, unit) => {
    const truth = draw() ?? 5;
    const people = unit % 4 === 3 ? 1 : 3;
    return Array.from({ length: people }, () => (random() < SEES ? truth : 1 + Math.floor(random() * 5)));
  });
}

/** What the figures are of endlessly many such claims. */
function populationFigures() {
  const guess = (1 - SEES) / VALUES.length;
  const shares = SHARES.map((share) => SEES * share + guess);
  const agree = SEES ** 2 + (1 - SEES ** 2) / VALUES.length;
  const alike = shares.reduce((sum, share) => sum + share ** 2, 0);
  const lucky = (1 - alike) / (VALUES.length - 1);
  const variance = (of: number[]) => {
    const mean = of.reduce((sum, share, k) => sum + share * (k + 1), 0);
    return of.reduce((sum, share, k) => sum + share * (k + 1 - mean) ** 2, 0);
  };
  const kappa = (agree - alike) / (1 - alike);
  return {
    percent: agree,
    cohen: kappa,
    fleiss: kappa,
    nominal: kappa,
    ac1: (agree - lucky) / (1 - lucky),
    interval: (SEES ** 2 * variance(SHARES)) / variance(shares),
  };
}

describe("the 95 % interval", () => {
  test.each([40, 100])("of %i claims holds the true figure in 90 to 99 of 100 cases", (units) => {
    const random = seededRandom(units);
    const truth = Object.entries(populationFigures());
    const held = new Map(truth.map(([name]) => [name, 0]));
    for (let round = 0; round < 400; round += 1) {
      const found = new Map(Object.entries(figuresOf(measureAgreement(ratingsOf(drawTable(random, units), SCALE)))));
      for (const [name, value] of truth) {
        const figure = found.get(name);
        const [low, high] = figure && isDefined(figure) ? intervalIn(figure) : [2, 2];
        if (low <= value && value <= high) held.set(name, (held.get(name) ?? 0) + 1 / 400);
      }
    }
    for (const [name, share] of held) {
      expect(share, name).toBeGreaterThan(0.9);
      expect(share, name).toBeLessThan(0.99);
    }
  });

  test("has the standard error that leaving out each claim in turn gives", () => {
    const table = drawTable(seededRandom(11), 120);
    const whole = Object.entries(figuresOf(measureAgreement(ratingsOf(table, SCALE))));
    const without = table.map((_, left) => {
      const kept = table.map((row, unit) => (unit === left ? [] : row));
      return new Map(Object.entries(figuresOf(measureAgreement(ratingsOf(kept, SCALE)))));
    });
    for (const [name, figure] of whole) {
      const values = without.flatMap((figures) => {
        const one = figures.get(name);
        return one ? valueIn(one) : [];
      });
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const jackknife = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) * (119 / 120));
      expect(standardErrorOf(figure) / jackknife, name).toBeGreaterThan(0.95);
      expect(standardErrorOf(figure) / jackknife, name).toBeLessThan(1.05);
    }
  });

  test("of complete agreement is no point, and narrows with claims", () => {
    const widths = [4, 40].map((units) => {
      const table = Array.from({ length: units }, (_, unit) => [1 + (unit % 2), 1 + (unit % 2)]);
      const { percent, ordinal } = figuresOf(measureAgreement(ratingsOf(table, SCALE)));
      expect(intervalIn(percent)).toEqual([expect.closeTo(0.025 ** (1 / units), 10), 1]);
      expect(isDefined(ordinal) && ordinal.ci95 && ordinal.method).toBe("exact");
      const [low, high] = intervalIn(ordinal);
      expect(high).toBe(1);
      return high - low;
    });
    expect(widths[0]).toBeGreaterThan(3 * (widths[1] ?? 1));
  });

  test("of complete agreement is not widened by claims rated once", () => {
    const agreed = [1, 2, 1, 5].map((code) => [code, code]);
    const [alone, beside] = [agreed, [...agreed, [1], [2], [4]]].map((table) =>
      figuresOf(measureAgreement(ratingsOf(table, SCALE))),
    );
    if (!alone || !beside) throw new Error("no figures");
    expect(intervalIn(beside.percent)).toEqual(intervalIn(alone.percent));
    expect(intervalIn(beside.ac1)[0]).toBeCloseTo(intervalIn(alone.ac1)[0], 1);
  });

  test("is none when one claim alone can be compared, and says so", () => {
    const { percent } = measureAgreement(ratingsOf([[1, 2, 1], [3]], SCALE));
    expect(percent).toMatchObject({ ci95: null, noInterval: expect.stringContaining("One claim") });
  });
});

describe("Student's t", () => {
  // Table of the 97.5 % points, as in any textbook.
  test.each([
    [1, 12.7062],
    [2, 4.30265],
    [9, 2.26216],
    [10, 2.22814],
    [15, 2.13145],
    [30, 2.04227],
    [120, 1.97993],
    [100_000, 1.95999],
  ])("with %i degrees of freedom is %d", (degrees, point) => {
    expect(studentT(degrees) / point).toBeCloseTo(1, 5);
  });
});
