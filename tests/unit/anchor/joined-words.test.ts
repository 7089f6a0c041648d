import { expect, test } from "vitest";
import { carryOver } from "@/lib/core/anchor/carry-over";
import { versionOf } from "./version-of";

/** What became of `quote` when the sentence around it was edited. */
function carry(before: string, after: string, quote: string) {
  const [old, fresh] = [versionOf(`First line here.\n${before}`), versionOf(`First line here.\n${after}`)];
  const start = old.text.indexOf(quote);
  const [carried] = carryOver(old, fresh, [{ start, end: start + quote.length }]);
  return [carried?.status, fresh.text.slice(carried?.start, carried?.end)];
}

test.each([
  ["Growth was 5% last year in the town.", "Growth was -5% last year in the town.", "5% last year", "-5% last year"],
  ["Growth was 5% last year in the town.", "Growth was −5% last year in the town.", "5% last year", "−5% last year"],
  ["The town had 5 cases last year.", "The town had .5 cases last year.", "5 cases", ".5 cases"],
  ["They spent 5 in the town last year.", "They spent 5% in the town last year.", "spent 5", "spent 5%"],
  ["They spent 5 in the town last year.", "They spent 5-10 in the town last year.", "spent 5", "spent 5-10"],
  ["They spent 5 in the town last year.", "They spent 5/6 in the town last year.", "spent 5", "spent 5/6"],
  ["They spent 5 in the town last year.", "They spent 5k in the town last year.", "spent 5", "spent 5k"],
  ["It opened at 5 in the morning there.", "It opened at 5:30 in the morning there.", "opened at 5", "opened at 5:30"],
  ["Some five ships sank off it.", "Some twenty-five ships sank off it.", "five ships sank", "twenty-five ships sank"],
  ["They used lethal weapons there.", "They used non-lethal weapons there.", "lethal weapons", "non-lethal weapons"],
])("%s → %s: another word or number is changed", (before, after, quote, words) => {
  expect(carry(before, after, quote)).toEqual(["changed", words]);
});

test.each([
  ["The town had -5 cases last year.", "The town, they say, had -5 cases last year.", "5 cases"],
  ["They used non-lethal weapons there.", "Then they used non-lethal weapons there.", "lethal weapons"],
  ["He paid 5 in the town last year.", "He paid 5, in the town last year.", "He paid 5"],
  ["He paid 5 in the town last year.", "He paid 5 - in the town - last year.", "He paid 5"],
  ["He left the town last year.", "“He left the town” – last year.", "He left the town"],
])("%s → %s: what was there, or is only beside it, changes nothing", (before, after, quote) => {
  expect(carry(before, after, quote)).toEqual(["exact", quote]);
});
