import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDefined } from "@/lib/core/agreement/figure";
import { measureAgreement } from "@/lib/core/agreement/measure-agreement";
import type { AgreementInput } from "@/lib/core/agreement/ratings";
import { figureNamed } from "./figures-of";
import { naiveAlpha, naiveInterval, naiveLight, naiveNominal, naiveOrdinal, naivePercent, numbersOf } from "./naive";
import { ratingTables } from "./rating-tables";
import { ratingsOf, scaleOf } from "./ratings-of";

const SCALE = scaleOf(1, 2, 4, 8);

const DEFINITIONS: Record<string, (input: AgreementInput) => number> = {
  percent: (input) => naivePercent(numbersOf(input)),
  nominal: (input) => naiveAlpha(numbersOf(input), naiveNominal),
  ordinal: (input) => naiveAlpha(numbersOf(input), naiveOrdinal),
  interval: (input) => naiveAlpha(numbersOf(input), naiveInterval),
  cohen: naiveLight,
};

describe("figures are what their definitions say", () => {
  test.each(Object.entries(DEFINITIONS))("%s, and undefined where the definition is", (name, define) => {
    fc.assert(
      fc.property(ratingTables(SCALE.map(({ code }) => code)), (table) => {
        const input = ratingsOf(table, SCALE);
        const figure = figureNamed(measureAgreement(input), name);
        const wanted = define(input);
        if (Number.isNaN(wanted)) expect(isDefined(figure)).toBe(false);
        else expect(isDefined(figure) && figure.value).toBeCloseTo(wanted, 10);
      }),
      { numRuns: 150 },
    );
  });
});
