import { expect, test } from "vitest";
import { createUsedElsewhere } from "@/lib/core/anchor/used-elsewhere";

test.each([
  ["a word that stands again", "The map is on the map.", 4, "map", true],
  ["a word that stands once", "The map is on the table.", 4, "map", false],
  ["one that is only part of others", "The map and smaps, mapping.", 4, "map", false],
  ["a number with its fraction", "From 3.5 to 3.5 per cent", 5, "3.5", true],
  ["a number that is part of another", "From 3 to 3.50 per cent", 5, "3", true],
  ["a contraction", "They don't. He don’t. I don't", 5, "don't", true],
  ["letters of two units", "a 𐐷𐐷 b 𐐷𐐷", 2, "𐐷𐐷", true],
  ["a word that no border of words gives", "日本語 本", 1, "本", true],
  ["nothing that stands in the text", "日本語", 1, "本", false],
])("%s", (_what, text, start, word, expected) => {
  expect(createUsedElsewhere(text)({ start, end: start + word.length })).toBe(expected);
});
