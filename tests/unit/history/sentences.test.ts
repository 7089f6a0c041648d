import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { EVENT_KINDS } from "@/lib/core/history/event-kinds";
import { eventSentence, hasSentence } from "@/lib/core/history/event-sentence";
import type { ToldEvent } from "@/lib/core/history/told-event";
import { listFiles } from "@/tests/support/list-files";

/** Every name of an event that operations and queries write down: what `can` is asked for has a verb, what happened a participle. */
function typesInSource(): string[] {
  const files = [...listFiles("lib/operations", /\.ts$/), ...listFiles("lib/data", /\.ts$/)];
  const found = files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/"([a-z]+\.[a-z_]+)"/g)].flatMap(([, type]) => type ?? []),
  );
  return [...new Set(found)].filter((type) => /(ed|en|made|sent_back|set_up)$/.test(type)).sort();
}

const told = (type: string, more: Partial<ToldEvent> = {}) =>
  eventSentence({
    type,
    actorName: "Ben",
    claimNumber: 3,
    subjectName: "Cem",
    payload: null,
    names: new Map(),
    ...more,
  });

describe("a sentence for what happened", () => {
  test("is there for every event that anything leaves", () => {
    const types = typesInSource();
    expect(types).toEqual(
      expect.arrayContaining(["claim.added", "claim.sent_back", "review.submitted", "event.erased"]),
    );
    expect(types.filter((type) => !hasSentence(type))).toEqual([]);
  });

  test("says something of every event whose details are erased, or are not what they were expected to be", () => {
    for (const type of typesInSource()) {
      for (const payload of [null, {}, [], "text", { statement: 5, kinds: "x", dueAt: {}, version: "one" }]) {
        const sentence = told(type, { payload, subjectName: null, claimNumber: null });
        expect(sentence).toMatch(/^Ben .*\.$/);
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object|“”/);
      }
    }
  });

  test.each([
    ["claim.edited", { statement: "It fell." }, "Ben edited the statement of claim 3."],
    ["claim.edited", { places: [] }, "Ben set the places of claim 3."],
    ["claim.edited", { claimant: "X", statement: "It fell." }, "Ben edited claim 3: the statement and who said it."],
    ["claim.confirmed", { affirmed: {} }, "Ben confirmed claim 3 and their review with it."],
    ["claim.decided", { verdict: "false" }, "Ben decided claim 3: False."],
    ["claim.sent_back", { summary: "Which year?" }, "Ben sent claim 3 back with a question: “Which year?”"],
    ["review.submitted", { ratingId: "r1", blind: true }, "Ben submitted a review of claim 3: Mostly true."],
    ["article.version_added", { version: 4 }, "Ben added version 4 of the article."],
    ["person.added", { role: "editor" }, "Ben added Cem (editor)."],
    ["event.erased", { reason: "Asked for" }, "Ben erased the details of an earlier event: “Asked for”."],
    ["moon.risen", {}, "Ben left “moon risen” on claim 3."],
  ])("of %s with %j is: %3$s", (type, payload, sentence) => {
    const names = new Map([
      ["false", "False"],
      ["r1", "Mostly true"],
    ]);
    expect(told(type, { payload, names })).toBe(sentence);
  });

  test("cuts long words between characters, and names the system", () => {
    const sentence = told("claim.added", { actorName: null, payload: { statement: "👩‍🚀 ".repeat(500) } });
    expect(sentence.startsWith("The system added claim 3: “")).toBe(true);
    expect([...sentence].length).toBeLessThan(200);
  });
});

test("every event of an article is of a kind that a history can be narrowed to", () => {
  const prefixes: string[] = Object.values(EVENT_KINDS).flatMap((kind) => [...kind.prefixes]);
  const outside = /^(installation|person|invite|session|sessions|token|account|event|source|job)\./;
  const orphans = typesInSource().filter(
    (type) => !outside.test(type) && !prefixes.some((prefix) => type.startsWith(prefix)),
  );
  expect(orphans).toEqual([]);
});

test("names who was assigned at once, and does not call some claims the article", () => {
  const made = [
    { id: "a", claimId: "c1", assigneeId: "ana" },
    { id: "b", claimId: "c2", assigneeId: "ana" },
    { id: "c", claimId: "c1", assigneeId: "bo" },
  ];
  const names = new Map([
    ["ana", "Ana"],
    ["bo", "Bo"],
  ]);
  const many = { claimNumber: null, subjectName: null, payload: { made } };
  expect(told("assignment.made", { ...many, names })).toMatch(/assigned Ana and Bo to 2 claims/);
  expect(told("assignment.made", many)).toMatch(/assigned 2 people to 2 claims/);
  const whole = { ...many, payload: { made: [{ id: "a", claimId: null, assigneeId: "ana" }] } };
  expect(told("assignment.made", { ...whole, names })).toMatch(/assigned Ana to the article/);
});
