import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/review/policy";
import { gateWords, publicationGate } from "@/lib/core/review/publication-gate";
import { howMayResolve } from "@/lib/core/review/thread-rules";

const user = (id: string, role: "observer" | "reviewer" | "editor" | null, rest: Partial<Actor> = {}): Actor => ({
  kind: "user",
  id,
  name: id,
  email: "",
  isAdmin: false,
  readOnly: false,
  memberships: role === null ? [] : [{ deskId: "desk", role }],
  ...rest,
});

describe("who may resolve", () => {
  test.each([
    ["the asker", user("asker", "reviewer"), "free", "free"],
    ["another reviewer", user("other", "reviewer"), "free", "with_answer"],
    ["an editor", user("other", "editor"), "free", "free"],
    ["an observer", user("other", "observer"), "no", "no"],
    ["an admin of no desk", user("other", null, { isAdmin: true }), "free", "free"],
    ["somebody of another desk", user("other", null), "no", "no"],
    ["a read-only token of the asker", user("asker", "reviewer", { readOnly: true }), "no", "no"],
    ["the system", { kind: "system" } as const, "no", "no"],
  ] as const)("%s", (_who, actor, thread, question) => {
    const asked = { askedById: "asker", isResolved: false };
    expect(howMayResolve(actor, "desk", { ...asked, isQuestion: false })).toBe(thread);
    expect(howMayResolve(actor, "desk", { ...asked, isQuestion: true })).toBe(question);
    expect(howMayResolve(actor, "desk", { ...asked, isQuestion: true, isResolved: true })).toBe("no");
  });
});

describe("the publication gate", () => {
  const claim = (number: number, openQuestions: number) => ({ id: `c${number}`, number, openQuestions });

  test("is kept shut by open questions alone, and names their claims in the order given", () => {
    const gate = publicationGate([claim(3, 1), claim(1, 0), claim(2, 2)]);
    expect(gate).toEqual({
      isOpen: false,
      questions: 3,
      claims: [
        { id: "c3", number: 3, questions: 1 },
        { id: "c2", number: 2, questions: 2 },
      ],
    });
    expect(gateWords(gate)).toBe("3 open questions keep this from being published");
    expect(gateWords(publicationGate([claim(1, 1)]))).toBe("1 open question keeps this from being published");
  });

  test("is open without any", () => {
    expect(publicationGate([claim(1, 0)])).toEqual({ isOpen: true, questions: 0, claims: [] });
    expect(gateWords(publicationGate([]))).toBe("");
  });
});
