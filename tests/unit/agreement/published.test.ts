import { describe, expect, test } from "vitest";
import { measureAgreement } from "@/lib/core/agreement/measure-agreement";
import type { Category } from "@/lib/core/agreement/ratings";
import { figureNamed, figuresOf, standardErrorOf, valueIn } from "./figures-of";
import { ABSTRACTORS, FOUR_OBSERVERS, FOURTEEN_RATERS, PRINTED, SIX_PSYCHIATRISTS } from "./published";
import { type RatingTable, ratingsOf } from "./ratings-of";

const measure = ({ table, categories }: { table: RatingTable; categories: Category[] }) =>
  measureAgreement(ratingsOf(table, categories));

describe("published figures", () => {
  test.each(Object.entries(PRINTED.fourObservers))("four observers with gaps: %s", (name, { value, digits }) => {
    expect(valueIn(figureNamed(measure(FOUR_OBSERVERS), name))).toBeCloseTo(value, digits);
  });

  test("four observers: the standard error of nominal α", () => {
    const { nominal } = figuresOf(measure(FOUR_OBSERVERS));
    expect(standardErrorOf(nominal)).toBeCloseTo(PRINTED.fourObservers.nominal.standardError, 5);
  });

  test.each(Object.entries(PRINTED.sixPsychiatrists))("six psychiatrists: %s", (name, { value, digits }) => {
    expect(valueIn(figureNamed(measure(SIX_PSYCHIATRISTS), name))).toBeCloseTo(value, digits);
  });

  test("six psychiatrists: the standard errors of Fleiss' κ and AC1", () => {
    const { fleiss, ac1 } = figuresOf(measure(SIX_PSYCHIATRISTS));
    expect(standardErrorOf(fleiss)).toBeCloseTo(PRINTED.sixPsychiatrists.fleiss.standardError, 8);
    expect(standardErrorOf(ac1)).toBeCloseTo(PRINTED.sixPsychiatrists.ac1.standardError, 8);
  });

  test.each(Object.entries(PRINTED.abstractors))(
    "two abstractors: %s, its standard error by n - 1",
    (name, printed) => {
      const agreement = measure(ABSTRACTORS);
      const weighted = agreement.pairs[0]?.weightedKappa;
      const figure = name === "weighted" && weighted ? weighted : figureNamed(agreement, name);
      expect(valueIn(figure)).toBeCloseTo(printed.value, printed.digits);
      expect(standardErrorOf(figure) * Math.sqrt(99 / 100)).toBeCloseTo(printed.standardError, 6);
    },
  );

  test("fourteen raters: Fleiss' κ is 0.210", () => {
    expect(valueIn(measure(FOURTEEN_RATERS).fleissKappa)).toBeCloseTo(0.21, 3);
  });
});
