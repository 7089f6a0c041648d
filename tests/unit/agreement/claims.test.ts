import { describe, expect, test } from "vitest";
import { claimsOfPair, claimsWherePairDiffers, claimsWithLabels } from "@/lib/core/agreement/claims-behind";
import { measureAgreement } from "@/lib/core/agreement/measure-agreement";
import { MOST_PAIRS } from "@/lib/core/agreement/rater-pairs";
import { intervalIn, valueIn } from "./figures-of";
import { FOUR_OBSERVERS } from "./published";
import { namesOf, ratingsOf, scaleOf } from "./ratings-of";

const SCALE = [
  ...namesOf("unproven"),
  ...scaleOf(1, 2, 3, 4, 5),
  { code: "w", label: "Withdrawn", kind: "withdrawn", value: null } as const,
];
const INPUT = ratingsOf(
  [
    [1, 2, 2],
    [1, 5, 3],
    [4, 4, 4],
    [3, "unproven", null],
    [1, 5, null],
    ["w", 2, 3],
    [null, 4, null],
  ],
  SCALE,
);
const AGREEMENT = measureAgreement(INPUT);

describe("from a figure to its claims", () => {
  test("disputed claims come widest apart first, then least agreed on; disputes about an off-scale label have no width", () => {
    expect(AGREEMENT.disputed).toEqual([
      { claimId: "c2", spread: 4, agreement: 0, codes: ["1", "3", "5"] },
      { claimId: "c5", spread: 4, agreement: 0, codes: ["1", "5"] },
      { claimId: "c6", spread: 1, agreement: 0, codes: ["2", "3"] },
      { claimId: "c1", spread: 1, agreement: 1 / 3, codes: ["1", "2"] },
      { claimId: "c4", spread: 0, agreement: 0, codes: ["3", "unproven"] },
    ]);
  });

  test("the confusion matrix has the worst label first and off-scale ones last, and counts each pair both ways", () => {
    expect(AGREEMENT.confusion).toEqual({
      codes: ["1", "2", "3", "4", "5", "unproven"],
      counts: [
        [0, 2, 1, 0, 2, 0],
        [2, 2, 1, 0, 0, 0],
        [1, 1, 0, 0, 1, 1],
        [0, 0, 0, 6, 0, 0],
        [2, 0, 1, 0, 0, 0],
        [0, 0, 1, 0, 0, 0],
      ],
    });
  });

  test("every cell that counts something has its claims, and no other has any", () => {
    const { codes, counts } = AGREEMENT.confusion;
    codes.forEach((a, row) => {
      codes.forEach((b, column) => {
        expect(claimsWithLabels(INPUT, a, b).length > 0).toBe((counts[row]?.[column] ?? 0) > 0);
      });
    });
    expect(claimsWithLabels(INPUT, "1", "5")).toEqual(["c2", "c5"]);
    expect(claimsWithLabels(INPUT, "4", "4")).toEqual(["c3"]);
    expect(claimsWithLabels(INPUT, "w", "2")).toEqual([]);
  });

  test("a pair's matrix has a's labels in rows and b's in columns, and its cells have their claims", () => {
    const pair = AGREEMENT.pairs.find(({ a, b }) => a.id === "r1" && b.id === "r2");
    expect(pair).toMatchObject({ a: { name: "Rater 1" }, b: { name: "Rater 2" }, items: 5 });
    pair?.confusion.codes.forEach((a, row) => {
      pair.confusion.codes.forEach((b, column) => {
        expect(claimsOfPair(INPUT, ["r1", a], ["r2", b])).toHaveLength(pair.confusion.counts[row]?.[column] ?? 0);
      });
    });
    expect(claimsOfPair(INPUT, ["r1", "1"], ["r2", "5"])).toEqual(["c2", "c5"]);
    expect(claimsWherePairDiffers(INPUT, "r1", "r2")).toEqual(["c1", "c2", "c4", "c5"]);
    expect(claimsWherePairDiffers(INPUT, "r1", "r3")).toEqual(["c1", "c2"]);
  });
});

describe("pairs of reviewers", () => {
  test("those with most shared claims come first, and people without a shared claim are no pair", () => {
    const { pairs } = measureAgreement(
      ratingsOf(
        [
          [1, 2, null, null],
          [1, null, 1, null],
          [2, 2, null, null],
          [null, null, null, 5],
        ],
        SCALE,
      ),
    );
    expect(pairs.map(({ a, b, items }) => [a.id, b.id, items])).toEqual([
      ["r1", "r2", 2],
      ["r1", "r3", 1],
    ]);
  });

  test("the overall κ is the mean of the pairs' κ, and of two people theirs, interval included", () => {
    const four = measureAgreement(ratingsOf(FOUR_OBSERVERS.table, FOUR_OBSERVERS.categories));
    const kappas = four.pairs.map(({ kappa }) => valueIn(kappa));
    expect(kappas).toHaveLength(6);
    expect(valueIn(four.cohenKappa)).toBeCloseTo(kappas.reduce((sum, kappa) => sum + kappa, 0) / 6, 12);
    expect(four.cohenKappa.pairs).toBe(6);
    const two = measureAgreement(
      ratingsOf(
        FOUR_OBSERVERS.table.map((row) => row.slice(0, 2)),
        FOUR_OBSERVERS.categories,
      ),
    );
    const [pair] = two.pairs;
    expect(pair && intervalIn(pair.kappa)).toEqual(intervalIn(two.cohenKappa));
  });

  test("more than a thousand are counted and not listed", () => {
    const people = 60;
    const table = [1, 2, 3].map((code) => Array.from({ length: people }, (_, rater) => (rater % 7 === 0 ? 1 : code)));
    const { pairs, pairsLeftOut, cohenKappa } = measureAgreement(ratingsOf(table, SCALE));
    expect(pairs).toHaveLength(MOST_PAIRS);
    expect(pairs.length + pairsLeftOut).toBe((people * (people - 1)) / 2);
    expect(cohenKappa.pairs).toBeGreaterThan(MOST_PAIRS);
  });
});
