import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONSENSUS_RULES, type ConsensusPolicy, findConsensus } from "@/lib/core/review/consensus";

const STEPS = ["false", "mostly_false", "half_true", "mostly_true", "true"];

const policy = (consensusRule: ConsensusPolicy["consensusRule"], quorum = 1): ConsensusPolicy => ({
  consensusRule,
  quorum,
  steps: STEPS,
});

/** One review for each code, in order. */
const votes = (...codes: string[]) => codes.map((ratingCode, index) => ({ ratingCode, by: `r${index}` }));

const CASES: [string, ConsensusPolicy, string[], string | null][] = [
  ["all agree", policy("all_agree"), ["true", "true"], "true"],
  ["all agree, but for one", policy("all_agree"), ["true", "true", "false"], null],
  ["more than half", policy("majority"), ["true", "true", "false"], "true"],
  ["just half is no majority", policy("majority"), ["true", "true", "false", "half_true"], null],
  ["the most, but less than half", policy("majority"), ["true", "true", "false", "half_true", "mostly_true"], null],
  ["a quorum that is there", policy("quorum", 2), ["true", "true", "false", "half_true", "mostly_true"], "true"],
  ["a quorum that is not", policy("quorum", 3), ["true", "true", "false"], null],
  ["two labels with a quorum each", policy("quorum", 2), ["true", "true", "false", "false"], null],
  [
    "two labels with a quorum, one of them with more",
    policy("quorum", 2),
    ["true", "true", "true", "false", "false"],
    "true",
  ],
  ["off-scale labels agree too", policy("quorum", 2), ["unproven", "unproven", "false"], "unproven"],
  ["one step apart: what most gave", policy("within_one"), ["true", "mostly_true", "true"], "true"],
  ["one step apart, as many each: the worse", policy("within_one"), ["true", "mostly_true"], "mostly_true"],
  ["two steps apart", policy("within_one"), ["true", "half_true"], null],
  ["a chain of steps is not one step", policy("within_one"), ["true", "mostly_true", "half_true"], null],
  ["a label outside the scale is no step away", policy("within_one"), ["true", "unproven"], null],
  ["all outside the scale", policy("within_one"), ["unproven", "unproven"], "unproven"],
  [
    "a label no longer on the scale, given by all",
    policy("within_one"),
    ["pants_on_fire", "pants_on_fire"],
    "pants_on_fire",
  ],
  ["a label no longer on the scale, given by one", policy("within_one"), ["pants_on_fire", "false"], null],
  ["nobody", policy("majority"), [], null],
];

describe("a consensus", () => {
  test.each(CASES)("%s", (_, rule, codes, expected) => {
    expect(findConsensus(votes(...codes), rule)?.ratingCode ?? null).toBe(expected);
  });

  const codes = fc.array(fc.constantFrom(...STEPS, "unproven"), { minLength: 1, maxLength: 9 });
  const rules = fc.record({
    consensusRule: fc.constantFrom(...CONSENSUS_RULES),
    quorum: fc.integer({ min: 1, max: 9 }),
    steps: fc.constant(STEPS),
  });

  test("is one that somebody gave, and those that agree are those who gave it", () => {
    fc.assert(
      fc.property(codes, rules, (given, rule) => {
        const consensus = findConsensus(votes(...given), rule);
        if (consensus === null) return;
        expect(consensus.agreeing).toEqual(
          votes(...given).filter(({ ratingCode }) => ratingCode === consensus.ratingCode),
        );
        expect(consensus.agreeing.length).toBeGreaterThan(0);
      }),
    );
  });
  test("does not depend on the order in which reviews came in", () => {
    fc.assert(
      fc.property(codes, rules, (given, rule) => {
        const reversed = findConsensus(votes(...given).reverse(), rule);
        expect(reversed?.ratingCode).toBe(findConsensus(votes(...given), rule)?.ratingCode);
      }),
    );
  });
  test("of all is one under every rule", () => {
    fc.assert(
      fc.property(fc.constantFrom(...STEPS), fc.integer({ min: 1, max: 9 }), rules, (code, people, rule) => {
        const all = votes(...new Array<string>(people).fill(code));
        const quorum = Math.min(rule.quorum, people);
        expect(findConsensus(all, { ...rule, quorum })?.ratingCode).toBe(code);
      }),
    );
  });
});
