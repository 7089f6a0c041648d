import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinBlocks, toCanonicalText } from "@/lib/core/text/canonical-text";
import { findSentences } from "@/lib/core/text/sentences";

function sentencesOf(text: string, language: string | null = "en"): string[] {
  return findSentences(text, [{ kind: "paragraph", start: 0, end: text.length }], language).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe("findSentences", () => {
  test("the sentences of a block cover it exactly and in order", () => {
    const word = fc.constantFrom(
      "Dr. ",
      "U.S. ",
      "said. ",
      "The ",
      "“No!” ",
      "3.5 ",
      "... ",
      "🇫🇷 ",
      "قال. ",
      "。",
      "x".repeat(5000),
      "? ",
    );
    const line = fc
      .array(word, { minLength: 1, maxLength: 60 })
      .map((words) => toCanonicalText(words.join("")).text)
      .filter((text) => text !== "");
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), fc.constantFrom("en", "de", "ar", null), (lines, language) => {
        const { text, blocks } = joinBlocks(lines.map((value) => ({ text: value, kind: "paragraph" })));
        const sentences = findSentences(text, blocks, language);
        const rebuilt = blocks.map((block) =>
          sentences
            .filter(({ start, end }) => start >= block.start && end <= block.end)
            .map(({ start, end }) => text.slice(start, end))
            .join(""),
        );
        expect(rebuilt).toEqual(lines);
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

  test("an impossible language tag is no reason to fail", () => {
    expect(sentencesOf("One. Two.", "not a tag!")).toEqual(["One. ", "Two."]);
  });
});
