import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinBlocks, toCanonicalText } from "@/lib/core/text/canonical-text";
import { isGraphemeBoundary } from "@/lib/core/text/graphemes";
import { findSentences } from "@/lib/core/text/sentences";

function sentencesOf(text: string, language: string | null = "en"): string[] {
  return findSentences(text, [{ kind: "paragraph", start: 0, end: text.length }], language).map(({ start, end }) =>
    text.slice(start, end),
  );
}

const word = fc.constantFrom(
  ..."Dr. |U.S. |said. |The |“No!” |3.5 |... |. . . |🇫🇷 |👩‍👧 |é. |قال. |。|「|」|(|) |) |？|2. |1) |• |: |; |—|»|« |[...] |p.m. |x@y.z |ك. |\u200f|\u0301|\u200d|? ".split(
    "|",
  ),
  "x".repeat(5000),
);
const line = fc
  .array(word, { minLength: 1, maxLength: 60 })
  .map((words) => toCanonicalText(words.join("")).text)
  .filter((text) => text !== "");
const lines = fc.array(line, { maxLength: 4 });
const languages = fc.constantFrom("en", "de", "ar", "el", "hy", "ja", null);

describe("findSentences", () => {
  test("the sentences of a block cover it exactly and in order", () => {
    fc.assert(
      fc.property(lines, languages, (values, language) => {
        const { text, blocks } = joinBlocks(values.map((value) => ({ text: value, kind: "paragraph" })));
        const sentences = findSentences(text, blocks, language);
        const rebuilt = blocks.map((block) =>
          sentences
            .filter(({ start, end }) => start >= block.start && end <= block.end)
            .map(({ start, end }) => text.slice(start, end))
            .join(""),
        );
        expect(rebuilt).toEqual(values);
        expect(sentences).toEqual(sentences.toSorted((a, b) => a.start - b.start));
        expect(sentences.every(({ start, end }) => start < end)).toBe(true);
      }),
    );
  });

  test("a sentence never ends inside what a reader takes for one character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), lines, languages, (noise, [line = ""], language) => {
        const { text } = toCanonicalText(line.replaceAll(" ", noise));
        const [block = "", ...more] = text.split("\n");
        fc.pre(block !== "" && more.length === 0);
        for (const { end } of findSentences(block, [{ kind: "paragraph", start: 0, end: block.length }], language))
          expect(isGraphemeBoundary(block, end)).toBe(true);
      }),
    );
  });

  test("a block has the same sentences alone as among others", () => {
    fc.assert(
      fc.property(lines, languages, (values, language) => {
        const { text, blocks } = joinBlocks(values.map((value) => ({ text: value, kind: "paragraph" })));
        const together = findSentences(text, blocks, language).map(({ start, end }) => text.slice(start, end));
        expect(together).toEqual(values.flatMap((value) => sentencesOf(value, language)));
      }),
    );
  });

  test.each<[string, string, string[]]>([
    ["a title leans on its name", "en", ["Dr. Haddad met Gen. Okafor. ", "They talked."]],
    ["initials lean on the surname", "en", ["J. K. Rowan wrote it. ", "John F. Kessler signed."]],
    ["U.S. may stand inside a sentence", "en", ["The U.S. Senate met."]],
    ["U.S. may end a sentence", "en", ["It was founded in the U.S. ", "The company grew."]],
    ["decimals, numbers and pages stay whole", "en", ["It rose 3.5 per cent, see p. 12 and No. 3. ", "Good."]],
    ["an exclamation inside a quotation goes on", "en", ["“Stop!” he said. ", "“Why?” she asked."]],
    ["an ellipsis goes on before a small letter", "en", ["We hope that ... in a few hours it ends. ", "Then we go."]],
    ["an address is not cut", "en", ["See https://example.org/What?is=1.2 today. ", "Bye."]],
    ["German ordinals and spaced abbreviations", "de", ["Am 3. Mai kam z. B. Dr. Toll. ", "Er blieb."]],
    ["Spanish titles", "es", ["El Sr. Ortega habló. ", "¿Quién vino?"]],
    ["Arabic", "ar", ["قال د. سامي ذلك. ", "هل ستبقى؟ ", "نعم."]],
    ["Japanese, without spaces", "ja", ["市長は述べた。", "予算は均衡する。"]],
  ])("%s", (_law, language, sentences) => {
    expect(sentencesOf(sentences.join(""), language)).toEqual(sentences);
  });

  test("a line of two million characters keeps its sentences", () => {
    const sentence = "The mayor of the town said that the budget would be balanced by spring. ";
    const text = sentence.repeat(Math.floor(2_000_000 / sentence.length)).trimEnd();
    expect(sentencesOf(text)).toHaveLength(Math.floor(2_000_000 / sentence.length));
    expect(sentencesOf("word ".repeat(400_000).trimEnd())).toHaveLength(1);
  });

  test.each<[string, string[]]>([
    ["a line break inside a sentence is white space", ["The harbour board\nmet on Tuesday. ", "It voted."]],
    ["an empty line ends a sentence", ["Flood report\n\n", "The dam held."]],
    ["a bulleted line ends one", ["The council must\n", "• repair the roof\n", "• pay the builder."]],
    ["a numbered line ends one", ["It has two tasks.\n", "1. Repair the roof\n", "2. Pay the builder."]],
    ["lines without any end are a list", ["roof\n", "pump\n", "builder"]],
  ])("in a block with line breaks, which no canonical text has, %s", (_law, sentences) => {
    expect(sentencesOf(sentences.join(""))).toEqual(sentences);
  });

  test.each<[string, string[]]>([
    ["the safe part of English", ["Mr. Kaya met J. R. Novak of the U.S. Senate at 5 p.m. Monday. ", "They left."]],
    ["Cyrillic abbreviations", ["Проф. Орлова живёт на ул. Садовой. ", "Дом стар."]],
    ["titles of other languages", ["Hola Srta. Ruiz. ", "Guten Tag, Prof. Toll."]],
  ])("a text in an unknown language keeps %s", (_law, sentences) => {
    expect(sentencesOf(sentences.join(""), null)).toEqual(sentences);
    expect(sentencesOf(sentences.join(""), "tlh")).toEqual(sentences);
  });

  test("an impossible language tag is no reason to fail", () => {
    expect(sentencesOf("One. Two.", "not a tag!")).toEqual(["One. ", "Two."]);
  });
});
