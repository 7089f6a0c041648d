import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changesSince,
  type DecisionDraft,
  decodeDecisionCopy,
  encodeDecisionCopy,
  isAsSeen,
  isBlank,
  type SeenClaim,
  withReasons,
} from "@/lib/core/decision-form/decision-draft";
import { DECISION_OUTCOMES } from "@/lib/core/review/decision";

const BLANK: DecisionDraft = { outcome: "verdict", verdict: null, summary: "" };
const seen: SeenClaim = { revision: 3, submissions: ["a", "b"], decision: 1 };

describe("what came in since somebody began to write", () => {
  it.each([
    ["nothing", seen, { submissions: [], isDecided: false, isOther: false }],
    [
      "the same in another order",
      { ...seen, submissions: ["b", "a"] },
      { submissions: [], isDecided: false, isOther: false },
    ],
    ["a review", { ...seen, submissions: ["a", "b", "c"] }, { submissions: ["c"], isDecided: false, isOther: false }],
    [
      "a review made anew",
      { ...seen, submissions: ["a", "c"] },
      { submissions: ["c"], isDecided: false, isOther: false },
    ],
    ["a review withdrawn", { ...seen, submissions: ["a"] }, { submissions: [], isDecided: false, isOther: true }],
    ["a decision", { ...seen, revision: 4, decision: 2 }, { submissions: [], isDecided: true, isOther: false }],
    ["an edited statement", { ...seen, revision: 4 }, { submissions: [], isDecided: false, isOther: true }],
  ])("is told: %s", (name, now, changes) => {
    expect(changesSince(seen, now)).toEqual(changes);
    expect(isAsSeen(seen, now)).toBe(name === "nothing" || name === "the same in another order");
  });
});

describe("somebody's reasons as a start", () => {
  const ana = { rationale: "Table 4.", verdict: "true" };

  it("fill an empty draft, with their label", () =>
    expect(withReasons(BLANK, ana)).toEqual({ ...BLANK, verdict: "true", summary: "Table 4." }));

  it("come below what is written, and leave a chosen label", () =>
    expect(withReasons({ ...BLANK, verdict: "false", summary: "Mine. " }, ana)).toMatchObject({
      verdict: "false",
      summary: "Mine.\n\nTable 4.",
    }));
});

describe("the copy in the browser", () => {
  it("gives back what was written", () => {
    const drafts = fc.record({
      outcome: fc.constantFrom(...DECISION_OUTCOMES),
      verdict: fc.option(fc.string()),
      summary: fc.string({ unit: "grapheme" }),
    });
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(decodeDecisionCopy(encodeDecisionCopy(draft))).toEqual(draft);
      }),
    );
  });

  it.each([
    "",
    "null",
    "[]",
    "{}",
    '{"format":2,"outcome":"verdict","summary":""}',
    '{"format":1,"outcome":"x","summary":""}',
  ])("is nothing when it is not ours: %s", (text) => expect(decodeDecisionCopy(text)).toBeNull());

  it("is not needed for a blank draft", () => {
    expect(isBlank({ ...BLANK, summary: " \n" })).toBe(true);
    expect(isBlank({ ...BLANK, verdict: "true" })).toBe(false);
  });
});
