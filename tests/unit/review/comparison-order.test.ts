import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  COMPARISON_GROUPS,
  type ComparedState,
  type ComparisonPlace,
  comparisonGroup,
  comparisonOrder,
  readComparisonCursor,
  spreadOf,
  writeComparisonCursor,
} from "@/lib/core/review/comparison-order";

const STEPS = ["false", "mostly_false", "half_true", "mostly_true", "true"];

const state = (rest: Partial<ComparedState>): ComparedState => ({
  status: "in_review",
  verdict: null,
  openQuestions: 0,
  hasDissent: false,
  ...rest,
});

const place = fc.record({
  group: fc.constantFrom(...COMPARISON_GROUPS),
  spread: fc.nat(8),
  number: fc.integer({ min: 1, max: 10_000 }),
  targets: fc.array(
    fc.nat(2_000_000).map((start) => ({ start, end: start + 5 })),
    { maxLength: 1 },
  ),
});

describe("what a claim asks of whoever decides", () => {
  it.each([
    ["disputed", state({ status: "disputed" })],
    ["disputed", state({ status: "disputed", openQuestions: 1 })],
    ["questions", state({ openQuestions: 2 })],
    ["questions", state({ status: "decided", verdict: { how: "decision", stale: false }, openQuestions: 1 })],
    ["changed", state({ verdict: { how: "decision", stale: true } })],
    ["changed", state({ verdict: { how: "consensus", stale: true } })],
    ["dissent", state({ status: "agreed", verdict: { how: "consensus", stale: false }, hasDissent: true })],
    ["agreed", state({ status: "agreed", verdict: { how: "consensus", stale: false } })],
    ["decided", state({ status: "decided", verdict: { how: "decision", stale: false }, hasDissent: true })],
    ["decided", state({ status: "decided" })],
    ["waiting", state({ status: "open" })],
    ["waiting", state({})],
  ] as const)("%s", (group, compared) => expect(comparisonGroup(compared)).toBe(group));
});

describe("the spread of labels", () => {
  it.each([
    [[], 0],
    [["true"], 0],
    [["true", "true"], 0],
    [["false", "true", "half_true"], 4],
    [["unproven", "true"], 1],
    [["unproven", "satire"], 1],
    [["unproven", "mostly_false", "true"], 3],
    [["not on the scale", "true"], 1],
  ])("of %j is %d", (codes, spread) => expect(spreadOf(codes, STEPS)).toBe(spread));

  it("does not depend on who said what", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STEPS, "unproven")), (codes) => {
        expect(spreadOf(codes.toReversed(), STEPS)).toBe(spreadOf(codes, STEPS));
      }),
    );
  });
});

describe("the order", () => {
  it("is differences first, then the widest, then as they are read", () => {
    const at = (start: number) => [{ start, end: start + 1 }];
    const claims: ComparisonPlace[] = [
      { group: "waiting", spread: 0, number: 1, targets: at(0) },
      { group: "agreed", spread: 0, number: 2, targets: at(10) },
      { group: "disputed", spread: 1, number: 3, targets: at(20) },
      { group: "disputed", spread: 4, number: 4, targets: at(40) },
      { group: "disputed", spread: 4, number: 5, targets: at(30) },
      { group: "dissent", spread: 1, number: 6, targets: at(5) },
      { group: "questions", spread: 0, number: 7, targets: [] },
      { group: "decided", spread: 2, number: 8, targets: at(1) },
    ];
    expect(claims.sort(comparisonOrder).map(({ number }) => number)).toEqual([5, 4, 3, 7, 6, 2, 8, 1]);
  });

  it("is an order, and a cursor keeps a claim's place in it", () => {
    fc.assert(
      fc.property(fc.uniqueArray(place, { selector: ({ number }) => number, maxLength: 20 }), (claims) => {
        const sorted = claims.toSorted(comparisonOrder);
        for (const [index, claim] of sorted.entries()) {
          const cursor = readComparisonCursor(writeComparisonCursor(claim));
          if (cursor === null) throw new Error("it is a cursor of ours");
          expect(comparisonOrder(cursor, claim)).toBe(0);
          expect(sorted.filter((other) => comparisonOrder(cursor, other) < 0)).toEqual(sorted.slice(index + 1));
        }
      }),
    );
  });

  it.each(["", "z", "1.2", "9.0.1", "0.0.1.2", "-1.0.1", "0.0.1.2.3.4", "0.0.zzzzzzzz"])("%j is no cursor", (text) =>
    expect(readComparisonCursor(text)).toBeNull(),
  );
});
