import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeNotes } from "@/lib/core/desk/place-notes";

const note = (top: number) => ({ top, height: 40 });
const notes = fc
  .array(fc.record({ top: fc.nat(2_000), height: fc.integer({ min: 10, max: 90 }) }), { maxLength: 40 })
  .map((list) => list.sort((a, b) => a.top - b.top));

describe("notes beside the text", () => {
  test("a note with room around it stands beside its words", () => {
    expect(placeNotes([note(10), note(200)], 6)).toEqual([10, 200]);
  });

  test("notes that would cover each other move down", () => {
    expect(placeNotes([note(10), note(20), note(30)], 6)).toEqual([10, 56, 102]);
  });

  test("the pinned note stands where its words are, and those above make room", () => {
    expect(placeNotes([note(10), note(20), note(30)], 6, 2)).toEqual([-62, -16, 30]);
  });

  test("no note ever covers another, whatever is pinned", () => {
    fc.assert(
      fc.property(notes, fc.nat(40), (list, pin) => {
        const pinned = pin < list.length ? pin : null;
        const tops = placeNotes(list, 6, pinned);
        if (pinned !== null) expect(tops[pinned]).toBe(list[pinned]?.top);
        tops.forEach((top, index) => {
          const next = tops[index + 1];
          if (next !== undefined) expect(next).toBeGreaterThanOrEqual(top + (list[index]?.height ?? 0) + 6);
        });
      }),
    );
  });
});
