import { expect, test } from "vitest";
import type { VersionText } from "@/lib/core/anchor/carried";
import { carryOver } from "@/lib/core/anchor/carry-over";
import { isGraphemeBoundary } from "@/lib/core/text/graphemes";

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
