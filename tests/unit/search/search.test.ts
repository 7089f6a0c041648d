import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuery } from "@/lib/core/search/parse-query";
import { makeSnippet } from "@/lib/core/search/snippet";
import { termPatterns, typoPatterns } from "@/lib/core/search/term-patterns";
import { textParts } from "@/lib/core/search/text-parts";
import { foldSearch, foldWithPlaces } from "@/lib/core/text/fold-search";

describe("folding", () => {
  test.each([
    ["Café  CRÈME", " cafe creme "],
    ["Straße", " strasse "],
    ["İstanbul ısı", " istanbul isi "],
    ["ΛΌΓΟΣ λόγος", " λογοσ λογοσ "],
    ["إِسْلَامِيَّة", " اسلاميه "],
    ["مـــدرسة على", " مدرسه علي "],
    ["שָׁלוֹם", " שלומ "],
    ["Ｆｕｌｌ１２", " full12 "],
    ["٣ boats", " 3 boats "],
    ["“don’t” don't", " dont dont "],
    ["東京。", " 東京 "],
    ["100%_\\'\"<>", " 100 "],
    ["", " "],
    ["\u0301\u200b", " "],
  ])("%s", (text, words) => expect(foldSearch(text)).toBe(words));

  test("is the same when done twice, holds no wildcard, and knows a place for each unit", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const { words, places } = foldWithPlaces(text);
        expect(foldSearch(words)).toBe(words);
        expect(words).not.toMatch(/[%_\\]/);
        expect(places).toHaveLength(words.length);
        expect(places.every((place, at) => place >= (places[at - 1] ?? 0) && place <= text.length)).toBe(true);
      }),
    ));
});

describe("what is asked for", () => {
  const words = (text: string) => parseQuery(text).terms.map((term) => term.words);
  test("words, phrases and what is not wanted", () => {
    expect(parseQuery('boats "twelve boats" -fishing -"old harbour"')).toEqual({
      terms: [
        { words: "boats", quoted: false },
        { words: "twelve boats", quoted: true },
      ],
      excluded: [
        { words: "fishing", quoted: false },
        { words: "old harbour", quoted: true },
      ],
    });
  });
  test("a hyphen within a word, curly quotes, one that is not closed", () => {
    expect(words("well-known")).toEqual(["well known"]);
    expect(words("“twelve boats”")).toEqual(["twelve boats"]);
    expect(words('"twelve boats')).toEqual(["twelve boats"]);
  });
  test("nothing but signs is nothing, and too much is cut", () => {
    expect(words('%_ \\ \' <> - ""')).toEqual([]);
    expect(words(Array.from({ length: 999 }, (_, at) => `w${at}`).join(" "))).toHaveLength(12);
  });
});

test("inside a word only three letters or more are looked for; where no spaces are written, one is enough", () => {
  expect(termPatterns({ words: "ab", quoted: false }).any).toBe("% ab%");
  expect(termPatterns({ words: "boat", quoted: false }).any).toBe("%boat%");
  expect(termPatterns({ words: "船", quoted: false }).any).toBe("%船%");
});

test("what may be meant by a mistyped word is the word but for one letter", () => {
  const patterns = typoPatterns({ words: "boat", quoted: false });
  for (const pattern of ["% boat%", "% b_at%", "% bot%", "% bo_at%", "% baot%"]) expect(patterns).toContain(pattern);
  expect(typoPatterns({ words: "cat", quoted: false })).toEqual(["%cat%"]);
});

describe("snippets", () => {
  const marked = ({ text, marks }: { text: string; marks: number[] }) =>
    marks.flatMap((start, at) => (at % 2 === 0 ? [text.slice(start, marks[at + 1])] : []));
  const terms = (text: string) => parseQuery(text).terms;
  test("mark the words as they are written", () => {
    expect(marked(makeSnippet("The Café on Straße 4", terms("cafe strasse")))).toEqual(["Café", "Straße"]);
    expect(marked(makeSnippet("nai\u0308ve", terms("naive")))).toEqual(["nai\u0308ve"]);
  });
  test("of a long text are around the first place", () => {
    const snippet = makeSnippet(`${"word ".repeat(500)}harbour ${"word ".repeat(500)}`, terms("harbour"));
    expect(snippet.text.length).toBeLessThan(240);
    expect(marked(snippet)).toEqual(["harbour"]);
  });
  test("have marks in order, within the text, none upon another", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 600 }), fc.string({ maxLength: 6 }), (text, asked) => {
        const snippet = makeSnippet(text, terms(asked));
        snippet.marks.forEach((mark, at) => {
          expect(mark).toBeGreaterThanOrEqual(snippet.marks[at - 1] ?? 0);
          expect(mark).toBeLessThanOrEqual(snippet.text.length);
        });
      }),
    ));
});

test("parts of a text are all of it, in order, and none is large", () => {
  const text = `${"a".repeat(20_000)}\n\n${"word ".repeat(4_000)}`;
  const parts = textParts(text, [
    { start: 0, end: 20_000 },
    { start: 20_002, end: text.length },
  ]);
  expect(parts.join("")).toBe(text);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(8_010);
});
