import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findQuote } from "@/lib/core/intake/find-quote";

const PAGE =
  "The mayor said: “Fees have doubled – again – since 2019.” Nobody was asked.\n\nIt’s co\u00adoperation, he said.";

describe("a cited quote", () => {
  test.each([
    ["as it stands", "Fees have doubled – again – since 2019."],
    ["with plain marks around it", '"Fees have doubled - again - since 2019."'],
    ["over other white space", "asked.  It's\ncooperation"],
    ["without the page's soft hyphens", "cooperation"],
    ["with soft hyphens of its own", "do\u00adubled"],
    ["in another form of Unicode", "The mayor said".normalize("NFD")],
    ["with a part left out", "The mayor said […] since 2019"],
    ["with dots for it", "The mayor said... Nobody was asked"],
    ["with more than one part left out", "The mayor … doubled … asked"],
  ])("is found %s", (_, quote) => {
    expect(findQuote(PAGE, quote)).not.toBeNull();
  });

  test.each([
    ["in another case", "fees have doubled"],
    ["with another figure", "since 2018"],
    ["with a word too many", "Fees have nearly doubled"],
    ["with its parts in another order", "since 2019 […] The mayor said"],
    ["when there is nothing of it", "…"],
    ["when it is empty", ""],
  ])("is not found %s", (_, quote) => {
    expect(findQuote(PAGE, quote)).toBeNull();
  });

  test("is where its spans say", () => {
    const found = findQuote(PAGE, '"Fees have doubled - again" … "cooperation"');
    expect(found?.spans.map(({ start, end }) => PAGE.slice(start, end))).toEqual([
      "Fees have doubled – again",
      "co\u00adoperation",
    ]);
  });

  test("is found across letters with accents in either form", () => {
    expect(findQuote("Os cafe\u0301s fecharam", "cafés")).toMatchObject({ start: 3, end: 9 });
  });

  test("that is a slice of the text is always found, inside its own bounds' words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const slice = text.slice(start, end);
        if (!/[\p{L}\p{N}]/u.test(slice) || /\.\s*\.|…/u.test(slice) || !slice.isWellFormed()) return;
        // A cut inside a letter and its accents makes another letter.
        if (/^\p{M}/u.test(text.slice(end)) || /^\p{M}/u.test(slice)) return;
        expect(findQuote(text, slice)).not.toBeNull();
      }),
    );
  });

  test("is looked for in bounded time, however often its beginning stands there", () => {
    const text = "a b ".repeat(100_000);
    expect(findQuote(text, `${"a b ".repeat(40)}… c`)).toBeNull();
  });
});
