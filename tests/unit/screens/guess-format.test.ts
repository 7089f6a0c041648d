import { expect, test } from "vitest";
import { guessFormat } from "@/app/(desk)/import/guess-format";

test.each([
  ["page.HTM", "html"],
  ["notes.md", "markdown"],
  ["article.txt", "text"],
])("the name of %s decides", (name, format) => {
  expect(guessFormat("<p>one</p><p>two</p>", name)).toBe(format);
});

test.each([
  ["a whole page", "\uFEFF \n<!DOCTYPE html><title>x</title>", "html"],
  ["a piece of a page", "<p>One.</p>\n<p>Two.</p>", "html"],
  ["a heading and a link", "# Port\n\nSee [the minutes](https://example.org).", "markdown"],
  ["an article", "The port said 3 < 4 and 5 > 4.\n\nIt is not #1.", "text"],
  ["prose with one starred word", "It was **very** busy.", "text"],
  ["nothing", "", "text"],
])("%s is known by its start", (_name, content, format) => {
  expect(guessFormat(content)).toBe(format);
});

test("a name that is a word of JavaScript is no format", () => {
  expect(guessFormat("plain", "file.constructor")).toBe("text");
});

test("two million characters without a line end are answered at once", () => {
  expect(guessFormat("<".repeat(2_000_000))).toBe("text");
});
