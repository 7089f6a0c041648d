import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAnchorDescriber, describeAnchor } from "@/lib/core/anchor/describe-anchor";
import { findOccurrences } from "@/lib/core/anchor/find-occurrences";
import { MAX_CANDIDATES, resolveAnchor } from "@/lib/core/anchor/resolve-anchor";
import { validateSpan } from "@/lib/core/anchor/validate-span";
import { toCanonicalText } from "@/lib/core/text/canonical-text";
import { snapToGraphemes } from "@/lib/core/text/graphemes";

const pieces = [
  "👨‍👩‍👧‍👦",
  "🇫🇷🇩🇪",
  "e\u0301",
  "क्षि",
  "ab ",
  "ab ",
  "same words again. ",
  "\n",
  "שלום ",
  "\u2067مرحبا\u2069",
  "a",
  "\u00a0",
  "\t",
];
const text = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 80 })
  .map((parts) => toCanonicalText(parts.join("")).text);

describe("describeAnchor and resolveAnchor", () => {
  test("resolving a described span on the same text gives the same span", () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (value, a, b) => {
        fc.pre(value.length > 0);
        const [start = 0, end = 0] = [a % value.length, b % (value.length + 1)].sort((x, y) => x - y);
        const span = snapToGraphemes(value, { start, end });
        fc.pre(span.start < span.end);
        const described = describeAnchor(value, span);
        expect(value.slice(span.start - described.prefix.length, span.end + described.suffix.length)).toBe(
          described.prefix + described.exact + described.suffix,
        );
        expect(resolveAnchor(value, described)).toEqual({ ok: true, span });
      }),
      { numRuns: 500 },
    );
  });

  test("in a text that repeats itself endlessly the context grows as far as it must", () => {
    const value = "same words again. ".repeat(2000).trim();
    const describeSpan = createAnchorDescriber(value);
    for (const start of [0, 18, 18_000, value.length - 17]) {
      const span = { start, end: start + 10 };
      expect(resolveAnchor(value, describeSpan(span))).toEqual({ ok: true, span });
    }
  });

  test("a quote that stands nowhere is not found, whatever resembles it", () => {
    expect(resolveAnchor("Unemployment rose by 5%.", { exact: "Unemployment fell by 5%." })).toEqual({
      ok: false,
      reason: "not_found",
      candidates: [],
    });
    expect(resolveAnchor("text", { exact: "" })).toMatchObject({ ok: false, reason: "not_found" });
  });

  test("a quote in several places is ambiguous and says where, a bounded number of times", () => {
    expect(resolveAnchor("a b a b", { exact: "a b" })).toEqual({
      ok: false,
      reason: "ambiguous",
      candidates: [
        { start: 0, end: 3 },
        { start: 4, end: 7 },
      ],
    });
    const many = resolveAnchor("ab ".repeat(5000), { exact: "ab" });
    expect(many.ok ? [] : many.candidates).toHaveLength(MAX_CANDIDATES);
  });

  test("one side of the context is enough to choose, two that disagree are not", () => {
    const value = "one cat here, two cat there";
    expect(resolveAnchor(value, { exact: "cat", prefix: "two " })).toEqual({ ok: true, span: { start: 18, end: 21 } });
    expect(resolveAnchor(value, { exact: "cat", prefix: "two ", suffix: " gone" })).toEqual({
      ok: true,
      span: { start: 18, end: 21 },
    });
    expect(resolveAnchor(value, { exact: "cat", prefix: "two ", suffix: " here" })).toMatchObject({
      ok: false,
      reason: "ambiguous",
    });
  });

  test("a quote copied across line breaks and no-break spaces is found when it stands in one place", () => {
    const value = "It cost 5\u00a0%.\n\nThen it fell.";
    expect(resolveAnchor(value, { exact: "5 %. Then  it" })).toEqual({ ok: true, span: { start: 8, end: 21 } });
    expect(resolveAnchor("a\tb a\u00a0b", { exact: "a b" })).toMatchObject({ ok: false, reason: "ambiguous" });
  });

  test("a quote in decomposed form is found, a part of an emoji is not", () => {
    expect(resolveAnchor("un café noir", { exact: "cafe\u0301" })).toEqual({ ok: true, span: { start: 3, end: 7 } });
    expect(resolveAnchor("👨‍👩‍👧", { exact: "👨" })).toMatchObject({ ok: false, reason: "not_found" });
  });
});

test("long and short searches find the same places", () => {
  const haystack = fc.array(fc.constantFrom("a", "b"), { maxLength: 300 }).map((units) => units.join(""));
  fc.assert(
    fc.property(haystack, fc.nat(100), fc.integer({ min: 1, max: 120 }), (value, start, length) => {
      const quote = value.slice(start, start + length);
      const expected: number[] = [];
      for (let at = value.indexOf(quote); quote !== "" && at !== -1; at = value.indexOf(quote, at + 1))
        expected.push(at);
      expect(findOccurrences(value, quote, 1000)).toEqual(expected);
    }),
  );
});

test.each([
  ["of nothing", 1, 1, { ok: false, reason: "empty" }],
  ["beyond the end", 0, 99, { ok: false, reason: "out_of_range" }],
  ["back to front", 3, 1, { ok: false, reason: "out_of_range" }],
  ["of fractions", 0.5, 2, { ok: false, reason: "out_of_range" }],
  ["of a blank line", 2, 4, { ok: false, reason: "blank" }],
  ["through an emoji", 4, 5, { ok: false, reason: "splits_grapheme" }],
  ["across blocks", 0, 6, { ok: true }],
])("a span %s is judged", (_what, start, end, verdict) => {
  expect(validateSpan("ab\n\n🎉!", { start, end })).toEqual(verdict);
});
