import { describe, expect, test } from "vitest";
import { ACCEPT, DROP, movedTo, moveTo, placeField, readPlaceAnswers } from "@/lib/core/desk/place-answers";
import { placeContext } from "@/lib/core/desk/place-context";
import { placeEdits } from "@/lib/core/desk/place-edits";

test("a form's answers are read back as they were given; what is no answer is left out", () => {
  const fields = {
    statement: "It rose.",
    [placeField("a")]: ACCEPT,
    [placeField("b")]: DROP,
    [placeField("c")]: moveTo({ start: 3, end: 9 }),
    [placeField("d")]: "",
    [placeField("e")]: "9-3",
  };
  expect(readPlaceAnswers(fields)).toEqual([{ id: "a" }, { id: "b", drop: true }, { id: "c", start: 3, end: 9 }]);
  expect(movedTo(undefined)).toBeNull();
});

test("a place is shown with the words around it, cut between words", () => {
  const text = `${"before ".repeat(20)}It rose.${" after".repeat(20)}`;
  const start = text.indexOf("It rose.");
  const { before, exact, after } = placeContext(text, { start, end: start + 8 });
  expect(exact).toBe("It rose.");
  expect(before).toMatch(/^… before .* $/);
  expect(after).toMatch(/^ after.*after …$/);
  expect(placeContext("It rose.", { start: 0, end: 8 })).toEqual({ before: "", exact: "It rose.", after: "" });
});

describe("the changes of a diff, in the article", () => {
  test("old words stand at the new ones that replaced them", () => {
    const diff = [
      { op: "equal" as const, text: "It " },
      { op: "delete" as const, text: "rose" },
      { op: "insert" as const, text: "fell" },
      { op: "equal" as const, text: " by half" },
      { op: "delete" as const, text: " in May" },
    ];
    expect(placeEdits(diff, 100)).toEqual([
      { start: 103, end: 107, old: "rose" },
      { start: 115, end: 115, old: " in May" },
    ]);
    expect(placeEdits([], 5)).toEqual([]);
  });
});
