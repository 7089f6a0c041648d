import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explainAgreement } from "@/lib/core/agreement/explain-agreement";
import { measureAgreement } from "@/lib/core/agreement/measure-agreement";
import type { Category } from "@/lib/core/agreement/ratings";
import { reliabilityOf } from "@/lib/core/agreement/reliability";
import { ratingTables } from "./rating-tables";
import { namesOf, type RatingTable, ratingsOf, scaleOf } from "./ratings-of";

const SCALE: Category[] = [
  { code: "1", label: "False", kind: "ordinal", value: 1 },
  ...scaleOf(2, 3, 4),
  { code: "5", label: "True", kind: "ordinal", value: 5 },
  ...namesOf("u"),
];

const times = (count: number, ...row: (string | number | null)[]) => Array<typeof row>(count).fill(row);
const explain = (table: RatingTable, categories = SCALE) =>
  explainAgreement(measureAgreement(ratingsOf(table, categories)));

const CASES: { name: string; table: RatingTable; says: string }[] = [
  { name: "nobody", table: [], says: "Nobody has rated anything yet." },
  { name: "one reviewer", table: [[1], [2]], says: "Only one reviewer has rated anything: agreement needs two." },
  {
    name: "no claim in common",
    table: [
      [1, null],
      [null, 2],
    ],
    says: "Two reviewers rated 2 claims, but no two of them the same one: agreement needs claims that two have rated.",
  },
  {
    name: "one claim, agreed",
    table: [[1, 1]],
    says: "Two reviewers rated 1 claim and never differed. Every rating that can be compared is the same label. Agreement by chance would be just as complete, so that the two cannot be told apart.",
  },
  {
    name: "one claim, disputed",
    table: [[1, 5, 5]],
    says: "Three reviewers rated 1 claim; two reviewers of one claim, picked at random, gave the same verdict 33% of the time. Corrected for chance, and with near misses counted as partly right, agreement is no better than chance (Krippendorff's ordinal α 0.00, no interval from one claim). 1 claim is few to judge that by: it could well be otherwise on others.",
  },
  {
    name: "all the same label",
    table: times(24, 1, 1, 1),
    says: "Three reviewers rated 24 claims and never differed. Every rating that can be compared is the same label. Agreement by chance would be just as complete, so that the two cannot be told apart.",
  },
  {
    name: "complete agreement on many claims",
    table: [...times(30, 1, 1), ...times(30, 5, 5)],
    says: "Two reviewers rated 60 claims and never differed. Corrected for chance, and with near misses counted as partly right, agreement is good enough to rely on (Krippendorff's ordinal α 1.00, 95% interval 0.88 to 1.00).",
  },
  {
    name: "never agreed, and some claims rated once",
    table: [...times(3, 1, 5), ...times(2, null, 2)],
    says: "Two reviewers rated 5 claims, 3 of them twice, and never agreed. Corrected for chance, and with near misses counted as partly right, agreement is no better than chance (Krippendorff's ordinal α −0.67, 95% interval −0.67 to 0.51). 3 claims are few to judge that by: it could well be otherwise on others.",
  },
  {
    name: "off-scale labels and near misses",
    table: [...times(30, 1, 1), ...times(30, 5, 5), ...times(6, 3, 4), ...times(2, "u", 2)],
    says: "Two reviewers rated 68 claims and gave the same verdict on 88% of them. Corrected for chance, and with near misses counted as partly right, agreement is good enough to rely on (Krippendorff's ordinal α 1.00, 95% interval 0.99 to 1.00). 2 ratings off the scale are no part of that figure.",
  },
  {
    name: "one label nearly everywhere",
    table: [...times(118, 1, 1), ...times(5, 1, 5), ...times(2, 5, 1)],
    says: "Two reviewers rated 125 claims and gave the same verdict on 94% of them. Corrected for chance, and with near misses counted as partly right, agreement is no better than chance (Krippendorff's ordinal α −0.02, 95% interval −0.05 to 0.00). But 97% of all ratings are “False”: where one label is so common, agreement by chance is high, and this figure is low although reviewers rarely differ. Gwet's AC1, which is made for that, is 0.94.",
  },
];

describe("what the figures mean, in words", () => {
  test.each(CASES)("$name", ({ table, says }) => {
    expect(explain(table)).toBe(says);
  });

  test("a scale without order has nominal α", () => {
    const table = [...times(20, "a", "a"), ...times(20, "b", "b"), ...times(5, "a", "b")];
    expect(explain(table, namesOf("a", "b"))).toMatch(
      /Corrected for chance, agreement is .*Krippendorff's nominal α 0\.78/,
    );
  });

  test("a common label that the figure leaves out is no reason for it to be low", () => {
    const table = [...times(90, "u", "u"), ...times(10, 1, 5), ...times(10, 5, 1)];
    expect(explain(table)).toMatch(/no better than chance/);
    expect(explain(table)).not.toContain("AC1");
  });

  test.each([
    [1, "1 rating of 6 was not given blind, which can"],
    [2, "2 ratings of 6 were not given blind, which can"],
    [6, "None of the ratings was given blind, which can"],
  ])("of six ratings, %i that were not blind are named", (open, says) => {
    const input = ratingsOf(
      [1, 2, 3].map((code) => [code, code]),
      SCALE,
    );
    const units = input.units.map((unit, at) => ({
      ...unit,
      ratings: unit.ratings.map((rating, rater) => ({ ...rating, blind: 2 * at + rater >= open })),
    }));
    expect(explainAgreement(measureAgreement({ ...input, units }))).toContain(says);
  });

  test("what is not all is never called 100%, nor what is not none 0%", () => {
    expect(explain([...times(999, 1, 1), [1, 2]])).toContain("on over 99% of them");
    expect(explain([...times(999, 1, 2), [1, 1]])).toContain("on under 1% of them");
  });

  test("whatever the ratings, there is no NaN, and every sentence ends", () => {
    fc.assert(
      fc.property(ratingTables(["1", "2", "3", "4", "5", "u"]), (table) => {
        const words = explain(table);
        expect(words).toMatch(/^[A-Z].*\.$/);
        expect(words).not.toMatch(/NaN|Infinity|undefined| {2}|\.\.|−0\.00/);
      }),
      { numRuns: 200 },
    );
  });
});

describe("what agreement is good for", () => {
  test.each([
    [1, "reliable"],
    [0.8, "reliable"],
    [0.7949, "tentative"],
    [2 / 3, "tentative"],
    [0.66, "unreliable"],
    [0.004, "chance"],
    [-1, "chance"],
  ])("α %d: %s, by the figure as it is shown", (alpha, reliability) => {
    expect(reliabilityOf(alpha)).toBe(reliability);
  });
});
