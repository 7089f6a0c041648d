import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBlank, toBlockText, toCanonicalText } from "@/lib/core/text/canonical-text";
import { toNfc } from "@/lib/core/text/clean-text";

const anyText = fc.string({ unit: "binary", maxLength: 300 });
const unitText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
  .map((units) => String.fromCharCode(...units));

describe("toCanonicalText", () => {
  test("canonicalising twice is the same as once", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, unitText), (raw) => {
        const once = toCanonicalText(raw).text;
        expect(toCanonicalText(once)).toEqual({ text: once, removedCharacters: 0 });
      }),
    );
  });

  test("a canonical text is NFC, well formed, and has no control character but tab and line feed", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, unitText), (raw) => {
        const { text } = toCanonicalText(raw);
        expect(text).toBe(text.normalize("NFC"));
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the law is about control characters
        expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufeff\u0085\u2028\u2029]|\p{Surrogate}/u);
        expect(text).not.toMatch(/[^\S\n]\n|\n{3}|^\s|\s$/);
      }),
    );
  });

  test.each([
    ["CRLF and CR are line breaks", "a\r\nb\rc", "a\n\nb\n\nc", 0],
    [
      "vertical tab, form feed, NEL, LS and PS are line breaks, so that words are not glued",
      "a\vb\fc\u0085d\u2028e\u2029f",
      "a\n\nb\n\nc\n\nd\n\ne\n\nf",
      0,
    ],
    ["NUL, C0 controls, a BOM and lone surrogates are removed and counted", "\ufeffa\u0000b\u001f\ud800c", "abc", 4],
    ["white space inside a line stays as it is", "a\tb\u00a0c  d", "a\tb\u00a0c  d", 0],
    ["zero-width characters and bidi controls stay", "a\u200bb \u2067שלום\u2069", "a\u200bb \u2067שלום\u2069", 0],
    ["a letter and its mark become one character", "cafe\u0301", "café", 0],
    ["a line with nothing to see is no block", "a\n \u200b\u00a0\u200f\nb", "a\n\nb", 0],
    ["nothing stays nothing", " \n\t\r\n", "", 0],
  ])("%s", (_law, raw, text, removedCharacters) => {
    expect(toCanonicalText(raw)).toEqual({ text, removedCharacters });
  });
});

test("a block is one line", () => {
  expect(toBlockText(" a\n\nb ").text).toBe("a b");
  expect(isBlank("\u2060 ")).toBe(true);
});

test("an endless run of combining marks is normalised once, for good and in linear time", () => {
  const once = toNfc(`a${"\u0301\u0316".repeat(50_000)}`);
  expect(toNfc(once)).toBe(once);
  expect(once.length).toBeLessThan(110_000);
});
