import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { validateSpan } from "@/lib/core/anchor/validate-span";
import { claimableSpan } from "@/lib/core/desk/claimable-span";

const FAMILY = "👩‍👩‍👧";

describe("what of a selection can carry a claim", () => {
  test("white space around the words is left out, also across blocks", () => {
    expect(claimableSpan("One.\n\nTwo words.  ", { start: 4, end: 18 })).toEqual({ start: 6, end: 16 });
  });

  test("an emoji that is selected in part is taken whole", () => {
    const text = `a ${FAMILY} b`;
    expect(claimableSpan(text, { start: 4, end: 5 })).toEqual({ start: 2, end: 2 + FAMILY.length });
  });

  test("a selection made from the end to the beginning is the same selection", () => {
    expect(claimableSpan("some words", { start: 10, end: 5 })).toEqual({ start: 5, end: 10 });
  });

  test("ends outside of the text are brought into it", () => {
    expect(claimableSpan("words", { start: -3, end: 99 })).toEqual({ start: 0, end: 5 });
  });

  test("nothing but white space and characters without a shape is nothing", () => {
    expect(claimableSpan("a \n\n b", { start: 1, end: 5 })).toBeNull();
    expect(claimableSpan("a\u200bb", { start: 1, end: 2 })).toBeNull();
  });

  test("whatever is selected, what comes out is accepted by the server and comes out the same again", () => {
    const texts = fc.string({ unit: "binary", maxLength: 60 }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(texts, fc.nat(70), fc.nat(70), (text, start, end) => {
        const span = claimableSpan(text, { start, end });
        if (span === null) return;
        expect(validateSpan(text, span)).toEqual({ ok: true });
        expect(claimableSpan(text, span)).toEqual(span);
      }),
    );
  });
});
