import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_POLICY } from "@/lib/core/review/default-policy";
import {
  type ClaimWords,
  type DeskRules,
  deriveArticleStatus,
  deriveClaim,
  isStale,
  type NewestDecision,
  needsConfirming,
  type Submission,
  visibleSubmissions,
  wordsToRate,
} from "@/lib/core/review/standing";

const words: ClaimWords = { statement: "It rose by 5%", targets: [{ id: "t1", exact: "rose by 5%", state: "exact" }] };
const live = { ...words, withdrawn: false, decision: null };
const policy = (reviewsNeeded: number, blind = true): DeskRules => ({
  ...DEFAULT_POLICY,
  reviewsNeeded,
  blind,
  steps: ["false", "half_true", "true"],
});

function submission(authorId: string, ratingCode: string, rated: ClaimWords = words, minute = 0): Submission {
  return { ...wordsToRate(rated), authorId, ratingCode, submittedAt: new Date(Date.UTC(2026, 2, 1, 8, minute)) };
}

describe("staleness", () => {
  test("a verdict on the words as they are is fresh", () => {
    expect(isStale(wordsToRate(words), words)).toBe(false);
  });
  test("an edited statement makes it stale, and editing it back revives it", () => {
    expect(isStale(wordsToRate(words), { ...words, statement: "It fell by 5%" })).toBe(true);
    expect(isStale(wordsToRate(words), { ...words, statement: "It rose by 5%" })).toBe(false);
  });
  test("one live target whose words changed makes it stale", () => {
    expect(
      isStale(wordsToRate(words), { ...words, targets: [{ id: "t1", exact: "fell by 5%", state: "changed" }] }),
    ).toBe(true);
  });
  test("a repeat that is gone does not", () => {
    const two = { ...words, targets: [...words.targets, { id: "t2", exact: "up 5%", state: "exact" as const }] };
    const oneGone = { ...words, targets: [...words.targets, { id: "t2", exact: "up 5%", state: "gone" as const }] };
    expect(isStale(wordsToRate(two), oneGone)).toBe(false);
  });
  test("when every place is gone no verdict stands, not even one given then; it does where the words are, and when they are back", () => {
    const gone = { ...words, targets: words.targets.map((target) => ({ ...target, state: "gone" as const })) };
    for (const rated of [wordsToRate(words), wordsToRate(gone)]) {
      expect(isStale(rated, gone)).toBe(true);
      expect(isStale(rated, words)).toBe(false);
    }
  });
  test("equal words at an uncertain place do, until somebody chooses the place", () => {
    const place = { id: "t1", exact: "rose by 5%", formerExact: "rose by 5%" };
    const uncertain = { ...words, targets: [{ ...place, state: "changed" as const }] };
    expect(isStale(wordsToRate(uncertain), uncertain)).toBe(true);
    expect([needsConfirming(uncertain), needsConfirming(words)]).toEqual([true, false]);
    expect(
      isStale(wordsToRate(words), { ...words, targets: [{ ...place, state: "confirmed", formerExact: null }] }),
    ).toBe(false);
  });
  test("a new repeat of rated words does not; other words do", () => {
    const repeat = { id: "t3", state: "exact" as const };
    expect(
      isStale(wordsToRate(words), { ...words, targets: [...words.targets, { ...repeat, exact: "rose by 5%" }] }),
    ).toBe(false);
    expect(
      isStale(wordsToRate(words), { ...words, targets: [...words.targets, { ...repeat, exact: "rose by 6%" }] }),
    ).toBe(true);
  });
});

describe("the blind", () => {
  const codes = ["false", "half_true", "true"];
  const submissions = fc.uniqueArray(fc.tuple(fc.constantFrom("a", "b", "c", "d", "e"), fc.constantFrom(...codes)), {
    selector: ([author]) => author,
  });

  test("what somebody who has not submitted sees does not change until the number is in", () => {
    fc.assert(
      fc.property(submissions, fc.integer({ min: 1, max: 6 }), (pairs, needed) => {
        const all = pairs.map(([author, code]) => submission(author, code));
        const seen = visibleSubmissions(all, policy(needed), "somebody else");
        const derived = deriveClaim(live, seen, policy(needed));
        if (all.length < needed) expect(derived).toEqual(deriveClaim(live, [], policy(needed)));
        else expect(seen).toEqual(all);
      }),
    );
  });
  test("who has submitted sees the others at once", () => {
    const all = [submission("a", "true"), submission("b", "false")];
    expect(visibleSubmissions(all, policy(3), "a")).toEqual(all);
    expect(visibleSubmissions(all, policy(3), "c")).toEqual([]);
  });
  test("a desk that is not blind hides nothing", () => {
    const all = [submission("a", "true")];
    expect(visibleSubmissions(all, policy(3, false), null)).toEqual(all);
  });
});

describe("where a claim stands", () => {
  test("nobody has reviewed it: open", () => {
    expect(deriveClaim(live, [], policy(1))).toEqual({ status: "open", verdict: null });
  });
  test("fewer reviews than the policy asks: in review, no verdict", () => {
    expect(deriveClaim(live, [submission("a", "true")], policy(2))).toEqual({ status: "in_review", verdict: null });
  });
  test("all agree: agreed, at the time of the last one", () => {
    const both = [submission("a", "true", words, 3), submission("b", "true", words, 9)];
    const { status, verdict } = deriveClaim(live, both, policy(2));
    expect(status).toBe("agreed");
    expect(verdict).toMatchObject({
      ratingCode: "true",
      stale: false,
      agreeing: both,
      reachedAt: both[1]?.submittedAt,
    });
  });
  test("they differ: disputed, and no verdict stands", () => {
    expect(deriveClaim(live, [submission("a", "true"), submission("b", "false")], policy(2))).toEqual({
      status: "disputed",
      verdict: null,
    });
  });
  test("all on other words: the verdict is shown as stale and the claim is in review again", () => {
    const old = { ...words, statement: "It fell by 5%" };
    const { status, verdict } = deriveClaim(
      live,
      [submission("a", "true", old), submission("b", "true", old)],
      policy(2),
    );
    expect(status).toBe("in_review");
    expect(verdict?.stale).toBe(true);
  });
  test("enough fresh reviews outvote stale ones", () => {
    const old = { ...words, statement: "It fell by 5%" };
    const { status, verdict } = deriveClaim(live, [submission("a", "false", old), submission("b", "true")], policy(1));
    expect(status).toBe("agreed");
    expect(verdict).toMatchObject({ ratingCode: "true", stale: false });
  });
  test("a withdrawn claim has no verdict", () => {
    expect(deriveClaim({ ...live, withdrawn: true }, [submission("a", "true")], policy(1))).toEqual({
      status: "withdrawn",
      verdict: null,
    });
  });
});

describe("a decision", () => {
  const edited = { ...words, statement: "It fell by 5%" };
  const decision = (rest: Partial<NewestDecision> = {}): NewestDecision => ({
    ...wordsToRate(words),
    outcome: "verdict",
    ratingCode: "half_true",
    decidedAt: new Date(Date.UTC(2026, 2, 1, 10)),
    isQuestionOpen: false,
    ...rest,
  });
  const split = [submission("a", "true"), submission("b", "half_true")];

  test("stands whatever the reviews say, and keeps who dissents", () => {
    expect(deriveClaim({ ...live, decision: decision() }, split, policy(2))).toEqual({
      status: "decided",
      verdict: {
        ratingCode: "half_true",
        how: "decision",
        agreeing: [split[1]],
        dissenting: [split[0]],
        reachedAt: decision().decidedAt,
        stale: false,
      },
    });
  });
  test("is not changed by reviews that come after it", () => {
    const later = [submission("a", "true"), submission("b", "true", words, 59), submission("c", "true", words, 59)];
    const { status, verdict } = deriveClaim({ ...live, decision: decision() }, later, policy(2));
    expect([status, verdict?.ratingCode]).toEqual(["decided", "half_true"]);
  });
  test("on other words is shown as stale and does not stand, even where fresh reviews agree", () => {
    const claim = { ...live, ...edited, decision: decision() };
    const fresh = [submission("a", "true", edited), submission("b", "true", edited)];
    const { status, verdict } = deriveClaim(claim, fresh, policy(2));
    expect([status, verdict?.how, verdict?.stale]).toEqual(["in_review", "decision", true]);
  });
  test("that there is no claim settles it without a verdict, until the words change", () => {
    const rejected = decision({ outcome: "rejected", ratingCode: null });
    expect(deriveClaim({ ...live, decision: rejected }, split, policy(2))).toEqual({
      status: "decided",
      verdict: null,
    });
    expect(deriveClaim({ ...live, ...edited, decision: rejected }, [], policy(2)).status).toBe("open");
  });
  test("to send back suspends what the reviews agree on until the question is answered", () => {
    const agreed = [submission("a", "true"), submission("b", "true")];
    const asked = decision({ outcome: "sent_back", ratingCode: null, isQuestionOpen: true });
    expect(deriveClaim({ ...live, decision: asked }, agreed, policy(2))).toEqual({
      status: "in_review",
      verdict: null,
    });
    const { status, verdict } = deriveClaim(
      { ...live, decision: { ...asked, isQuestionOpen: false } },
      agreed,
      policy(2),
    );
    expect([status, verdict?.how]).toEqual(["agreed", "consensus"]);
  });
  test("does not bring a withdrawn claim back", () => {
    expect(deriveClaim({ ...live, withdrawn: true, decision: decision() }, split, policy(2)).status).toBe("withdrawn");
  });
});

describe("where an article stands", () => {
  test("no live claims: draft", () => {
    expect(deriveArticleStatus([])).toBe("draft");
    expect(deriveArticleStatus(["withdrawn"])).toBe("draft");
  });
  test("every claim stands: decided; else in review", () => {
    expect(deriveArticleStatus(["agreed", "decided", "withdrawn"])).toBe("decided");
    expect(deriveArticleStatus(["agreed", "open"])).toBe("in_review");
    expect(deriveArticleStatus(["disputed"])).toBe("in_review");
  });
});
