import { describe, expect, test } from "vitest";
import { findSentences } from "@/lib/core/text/sentences";
import { readSentenceCases } from "../../support/sentence-cases";

const cases = readSentenceCases();
const languages = [...new Set(cases.map(({ language }) => language))];

const sentencesOf = (text: string, language: string): string[] =>
  findSentences(text, [{ kind: "paragraph", start: 0, end: text.length }], language).map(({ start, end }) =>
    text.slice(start, end).trim(),
  );

describe.each(languages)("a journalist's sentences in %s", (language) => {
  const own = cases.filter((one) => one.language === language);

  test.each(own.filter(({ isMissed }) => !isMissed))("$hazard", ({ text, sentences }) => {
    expect(sentencesOf(text, language)).toEqual(sentences);
  });

  test("what is recorded as missed is missed, so that the record stays true", () => {
    for (const { text, sentences } of own.filter(({ isMissed }) => isMissed))
      expect(sentencesOf(text, language)).not.toEqual(sentences);
  });
});

test("the set is as large as it should be", () => {
  expect(languages.length).toBeGreaterThanOrEqual(10);
  expect(cases.flatMap(({ sentences }) => sentences).length).toBeGreaterThanOrEqual(300);
});
