import { describe, expect, it } from "vitest";
import { deskClaimLook, isSentBack, type LookedAtClaim } from "@/lib/core/desk/desk-claim-look";
import { DEFAULT_SCALE } from "@/lib/core/verdict/scale";

const claim = (rest: Partial<LookedAtClaim>): LookedAtClaim => ({
  status: "in_review",
  verdict: null,
  targets: [],
  toConfirm: false,
  ...rest,
});
const wordOf = (rest: Partial<LookedAtClaim>) => deskClaimLook(claim(rest), DEFAULT_SCALE).word;

describe("the look of a claim that somebody decided about", () => {
  it.each([
    ["No claim here", { status: "decided", decision: { outcome: "rejected", stale: false } }],
    ["No verdict yet", { status: "open", decision: { outcome: "rejected", stale: true } }],
    ["Sent back", { decision: { outcome: "sent_back", stale: false }, openQuestions: 1 }],
    ["In review", { decision: { outcome: "sent_back", stale: false }, openQuestions: 0 }],
    ["Disputed", { status: "disputed", decision: { outcome: "sent_back", stale: false }, openQuestions: 1 }],
    ["Half true", { status: "decided", verdict: { code: "half_true", stale: false } }],
    ["Half true, on earlier words", { verdict: { code: "half_true", stale: true } }],
  ] as const)("%s", (word, rest) => expect(wordOf(rest)).toBe(word));

  it("is sent back only while its question is open", () => {
    const sent = { status: "in_review", decision: { outcome: "sent_back", stale: false } } as const;
    expect([isSentBack({ ...sent, openQuestions: 1 }), isSentBack({ ...sent, openQuestions: 0 })]).toEqual([
      true,
      false,
    ]);
  });
});
