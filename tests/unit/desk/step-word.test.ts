import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextWordEnd, nextWordStart, previousWordEnd, previousWordStart } from "@/lib/core/desk/step-word";

const TEXT = "The port said 1.4 million, twice.";

describe("stepping by words", () => {
  test("the end moves over white space and punctuation to the next word's end", () => {
    expect(TEXT.slice(0, nextWordEnd(TEXT, 3))).toBe("The port");
    expect(TEXT.slice(0, nextWordEnd(TEXT, TEXT.indexOf(",")))).toBe("The port said 1.4 million, twice");
  });

  test("a number with a point in it is one word", () => {
    expect(TEXT.slice(0, nextWordEnd(TEXT, "The port said".length))).toBe("The port said 1.4");
  });

  test("the end moves back to the end of the word before", () => {
    expect(TEXT.slice(0, previousWordEnd(TEXT, "The port said".length))).toBe("The port");
  });

  test("the beginning moves to the start of a word", () => {
    expect(TEXT.slice(nextWordStart(TEXT, 0))).toBe("port said 1.4 million, twice.");
    expect(TEXT.slice(previousWordStart(TEXT, 9))).toBe("port said 1.4 million, twice.");
  });

  test("there is nowhere to go at the ends of the text", () => {
    expect(nextWordEnd(TEXT, TEXT.length)).toBe(TEXT.length);
    expect(previousWordEnd(TEXT, 0)).toBe(0);
    expect(nextWordEnd("", 0)).toBe(0);
  });

  test("Arabic and Thai are stepped through by their own words", () => {
    const arabic = "قالت الوزارة إن الأسعار ارتفعت";
    expect(arabic.slice(0, nextWordEnd(arabic, 4))).toBe("قالت الوزارة");
    const thai = "ภาษาไทยสวยงาม";
    expect(nextWordEnd(thai, 0)).toBeLessThan(thai.length);
  });

  test("it always moves onward until the end, in texts of any kind", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        let offset = 0;
        for (let steps = 0; offset < text.length; steps++) {
          const next = nextWordEnd(text, offset);
          expect(next).toBeGreaterThan(offset);
          expect(steps).toBeLessThanOrEqual(text.length);
          offset = next;
        }
      }),
    );
  });

  test("a step looks at its surroundings only: two million characters in one line cost no more than a page", () => {
    const line = "word and number 12 per cent ".repeat(75_000);
    expect(line.slice(1_000_000, nextWordEnd(line, 1_000_000)).length).toBeLessThan(20);
  });
});
