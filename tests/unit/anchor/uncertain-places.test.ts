import { expect, test } from "vitest";
import { carryOver } from "@/lib/core/anchor/carry-over";
import { versionOf } from "./version-of";

const SAID = "The minister denied that any money had been paid.";
const EARLY = "He paid for the bridge early in the year.";
const SOON = "The end of the story came soon after that.";
const MORE = "More of the story is told in the archive.";
const OTHER = "Quite another matter was the new harbour.";
const FIRST = "She came first to the hearing in June.";
const NOTHING = "Nothing else is known about the ferry.";

/** What becomes of the first occurrence of the quote, and at which occurrences in the new text it may be, the likeliest first. */
function fate(before: string[], after: string[], quote = SAID) {
  const [old, fresh] = [versionOf(before.join("\n")), versionOf(after.join("\n"))];
  const start = old.text.indexOf(quote);
  const [carried] = carryOver(old, fresh, [{ start, end: start + quote.length }]);
  if (carried === undefined) throw new Error("nothing was carried");
  const occurrenceAt = (place: number) => fresh.text.slice(0, place).split(quote).length;
  const places = carried.status === "gone" ? [] : [carried, ...carried.candidates];
  return { status: carried.status, at: places.map((place) => occurrenceAt(place.start)) };
}

test.each([
  ["two new neighbourhoods tell nothing", [EARLY, SAID, SOON], [MORE, SAID, OTHER, FIRST, SAID, NOTHING]],
  [
    "nor do two in paragraphs",
    [`${EARLY} ${SAID} ${SOON}`],
    [`${MORE} ${SAID} ${OTHER}`, `${FIRST} ${SAID} ${NOTHING}`],
  ],
  ["nor does a copy right beside it", [EARLY, SAID, SOON], [EARLY, SAID, SAID, SOON]],
  ["nor does a text without anything else", [SAID], [MORE, SAID, OTHER, SAID]],
  [
    "nor do two copies of a whole paragraph",
    [`${SAID} ${SOON}`],
    [MORE, `${SAID} ${SOON}`, OTHER, `${SAID} ${SOON}`, NOTHING],
  ],
])("a quote that may be at two places is for a person to choose: %s", (_why, before, after) => {
  const { status, at } = fate(before, after);
  expect({ status, at: at.toSorted() }).toEqual({ status: "changed", at: [1, 2] });
});

test.each([
  ["the neighbour in front", [EARLY, SAID, SOON], [MORE, SAID, OTHER, EARLY, SAID, NOTHING], 2],
  ["the neighbour behind", [EARLY, SAID, SOON], [MORE, SAID, SOON, FIRST, SAID, NOTHING], 1],
  ["both, when a copy is added elsewhere", [EARLY, SAID, SOON], [EARLY, SAID, SOON, FIRST, SAID, NOTHING], 1],
  [
    "the ones further off, when those beside it are gone",
    [EARLY, MORE, SAID, SOON],
    [EARLY, SAID, SOON, FIRST, SAID],
    1,
  ],
])("what tells is enough: %s", (_why, before, after, occurrence) => {
  expect(fate(before, after)).toEqual({ status: "exact", at: [occurrence] });
});

test("part of such a sentence, or two of them, are as uncertain", () => {
  const after = [MORE, `${SAID} ${SOON}`, OTHER, `${SAID} ${SOON}`, NOTHING];
  expect(fate([`${SAID} ${SOON}`], after, "any money").status).toBe("changed");
  expect(fate([`${SAID} ${SOON}`], after, `${SAID} ${SOON}`)).toMatchObject({ status: "changed" });
});

test("of twins of which one is left with nothing around it, neither is certain", () => {
  const [before, after] = [
    [EARLY, SAID, SOON, SAID, MORE],
    [FIRST, SAID, NOTHING],
  ];
  expect(fate(before, after)).toEqual({ status: "changed", at: [1] });
});

test("the twin that kept its neighbours keeps its place, the other is gone", () => {
  expect(fate([EARLY, SAID, SOON, MORE, SAID, OTHER], [EARLY, SOON, MORE, SAID, OTHER])).toEqual({
    status: "gone",
    at: [],
  });
  expect(fate([EARLY, SAID, SOON, MORE, SAID, OTHER], [EARLY, SAID, SOON, MORE, OTHER])).toEqual({
    status: "exact",
    at: [1],
  });
});
