import fc from "fast-check";
import { expect, test } from "vitest";
import { isGraphemeBoundary, snapToGraphemes } from "@/lib/core/text/graphemes";

const pieces = ["👨‍👩‍👧‍👦", "🇫🇷", "é̱", "क्षि", "각", "a", "B ", "\n\n", "👍🏽", "ש", "م", "。"];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(""));
const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

test("a boundary found in a window is a boundary of the whole text", () => {
  fc.assert(
    fc.property(text, (value) => {
      const borders = new Set([...segmenter.segment(value)].map((segment) => segment.index).concat(value.length));
      for (let offset = 0; offset <= value.length; offset++) {
        expect(isGraphemeBoundary(value, offset)).toBe(borders.has(offset));
      }
    }),
  );
});

test("a snapped span holds the given one, ends on boundaries, and does not change when snapped again", () => {
  fc.assert(
    fc.property(text, fc.nat(200), fc.nat(200), (value, a, b) => {
      const span = { start: Math.min(a, b, value.length), end: Math.min(Math.max(a, b), value.length) };
      const snapped = snapToGraphemes(value, span);
      expect(snapped.start).toBeLessThanOrEqual(span.start);
      expect(snapped.end).toBeGreaterThanOrEqual(span.end);
      expect(snapToGraphemes(value, snapped)).toEqual(snapped);
    }),
  );
});
