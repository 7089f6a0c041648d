import { expect, test } from "vitest";
import type { VersionText } from "@/lib/core/anchor/carried";
import { carryOver } from "@/lib/core/anchor/carry-over";
import { isGraphemeBoundary } from "@/lib/core/text/graphemes";
import { versionOf } from "./version-of";

/** A text as one block without sentences, as nothing that imports would make it. */
const oneBlock = (text: string): VersionText => ({ text, blocks: [{ start: 0, end: text.length }], sentences: [] });

const AB = "ab ".repeat(100_000);
const LONG_WORD = "a".repeat(200_000);
const FAMILY = "👨‍👩‍👧‍👦".repeat(5_000);
const MARKS = `e${"\u0301".repeat(20_000)}`;
const LINES = Array.from({ length: 3_000 }, () => "Same line again and again.").join("\n\n");

test.each([
  ["two words without end, one taken out", AB, AB.slice(0, 120_000) + AB.slice(120_003)],
  ["two words without end, letters exchanged", AB, AB.replace(/(.{97})a/g, "$1x")],
  ["one word without end", LONG_WORD, `${LONG_WORD.slice(0, 90_000)}b${LONG_WORD.slice(90_000)}`],
  ["one text, then quite another", AB, LONG_WORD],
  ["emoji without end, each one smaller", FAMILY, "👨‍👩‍👧".repeat(5_000)],
  ["marks without end on one letter", MARKS, `${MARKS.slice(0, 15_000)}x`],
  ["one line without end, one taken out", LINES, LINES.slice(28)],
  ["something, then nothing", LINES, ""],
  ["lone surrogates", "\ud83d a \udc68 b \ud83d\ud83d c", "\udc68 a \ud83d b \ud83d d"],
])("%s: carrying over answers, on whole characters", (_what, before, after) => {
  const spans = Array.from({ length: 50 }, (_, index) => Math.floor((index * before.length) / 50))
    .map((start) => ({ start, end: Math.min(before.length, start + 12) }))
    .filter(({ start, end }) => isGraphemeBoundary(before, start) && isGraphemeBoundary(before, end));
  for (const { start, end } of carryOver(oneBlock(before), oneBlock(after), spans)) {
    expect(0 <= start && start <= end && end <= after.length).toBe(true);
    expect(isGraphemeBoundary(after, start) && isGraphemeBoundary(after, end)).toBe(true);
  }
});

test("blocks and sentences that do not fit the text do no harm", () => {
  const odd = { text: "He paid. She left.", blocks: [{ start: 4, end: 90 }], sentences: [{ start: -3, end: 2 }] };
  expect(carryOver(odd, oneBlock("She left."), [{ start: 9, end: 18 }])).toHaveLength(1);
});

test("a letter written onto each of ten thousand words takes one look through the text, not ten thousand", () => {
  const nameOf = (index: number) => `k${index.toString(2).replaceAll("0", "q").replaceAll("1", "r")}ma`;
  const lines = (letter: string) =>
    Array.from({ length: 10_000 }, (_, index) => `Report ${index} says so of ${nameOf(index)}${letter} at last.`);
  const filler = Array.from({ length: 1_300 }, () => "lorem ipsum dolor sit amet consect ".repeat(30));
  const before = versionOf([...lines(""), ...filler].join("\n"));
  const after = versionOf([...lines("p"), ...filler, `It was ${nameOf(7)}p.`].join("\n"));
  const spans = Array.from(before.text.matchAll(/k[qr]+ma/g), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const touched = carryOver(before, after, spans).flatMap(({ status }, index) => (status === "exact" ? [] : [index]));
  // The seventh is another word of the text now; a stray letter on the others makes none.
  expect(touched).toEqual([7]);
});
