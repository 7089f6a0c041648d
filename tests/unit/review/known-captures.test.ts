import fc from "fast-check";
import { expect, test } from "vitest";
import { type DatedCapture, knownCaptures } from "@/lib/core/review/known-captures";

const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 9, minute));
const followed = (minute: number): DatedCapture => ({ origin: "fetched", capturedAt: at(minute), capturedById: null });
const byPerson = (minute: number, id: string): DatedCapture => ({ ...followed(minute), capturedById: id });

test("where reviews are not hidden, all captures are known", () => {
  const captures = [followed(3), byPerson(1, "ben")];
  expect(knownCaptures(captures, { hides: false, citedAt: [], people: new Set() })).toEqual(captures);
});

test("of what followed from submissions, the first capture after each known citation is known", () => {
  const captures = [followed(9), followed(6), followed(5), followed(1)];
  const known = knownCaptures(captures, { hides: true, citedAt: [at(4), at(8)], people: new Set(["cem"]) });
  expect(known).toEqual([captures[0], captures[2]]);
});

test("what people did is known with them", () => {
  const captures = [byPerson(9, "ben"), byPerson(6, "cem")];
  expect(knownCaptures(captures, { hides: true, citedAt: [], people: new Set(["cem"]) })).toEqual([captures[1]]);
});

test("captures that follow from hidden citations change nothing of what is known", () => {
  const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { maxLength: 10 });
  fc.assert(
    fc.property(minutes, minutes, (known, hidden) => {
      // Each citation is answered by a capture in the same minute, or waits.
      const sight = { hides: true, citedAt: known.map(at), people: new Set<string>() };
      const own = known.map(followed);
      const others = hidden.filter((minute) => !known.includes(minute)).map(followed);
      const dates = (captures: DatedCapture[]) => captures.map(({ capturedAt }) => capturedAt.getTime()).sort();
      expect(dates(knownCaptures([...own, ...others], sight))).toEqual(dates(knownCaptures(own, sight)));
    }),
  );
});
