import fc from "fast-check";
import { expect, test } from "vitest";
import { emptySource } from "@/lib/core/review-form/draft";
import { sourcesFromPaste } from "@/lib/core/review-form/source-from-paste";

const titles = (pasted: string) => sourcesFromPaste(pasted, []).map(({ title }) => title);

test.each([
  ["https://www.fisheries.example/files/landing-statistics_2025.pdf", "fisheries.example: landing statistics 2025"],
  ["http://example.org", "example.org"],
  ["https://example.org/2025/03/", "example.org"],
  ["https://example.org/%D8%AA%D9%82%D8%B1%D9%8A%D8%B1", "example.org: تقرير"],
  ["https://example.org/100%-true", "example.org: 100% true"],
  ["https://example.org/a%00b", "example.org: a%00b"],
])("suggests a title for %s", (pasted, title) => {
  expect(titles(pasted)).toEqual([title]);
});

test("an address becomes the link, anything else the citation", () => {
  expect(sourcesFromPaste(" https://example.org/a ", [])[0]).toMatchObject({
    url: "https://example.org/a",
    citation: "",
  });
  const words = "Interview with the harbour master, 3 May 2026";
  expect(sourcesFromPaste(words, [])[0]).toMatchObject({ url: "", citation: words, title: words });
});

test.each(["javascript:alert(1)", "data:text/html,x", "ftp://example.org/a", "https://user:secret@example.org/"])(
  "%s is never a link",
  (pasted) => {
    expect(sourcesFromPaste(pasted, [])[0]).toMatchObject({ url: "", citation: pasted });
  },
);

test("a list of addresses becomes a source each, once", () => {
  const pasted = "https://a.example/x\nhttps://b.example/y\n\nhttps://a.example/x\n";
  expect(sourcesFromPaste(pasted, []).map(({ url }) => url)).toEqual(["https://a.example/x", "https://b.example/y"]);
});

test("nothing pasted is no source", () => {
  expect(sourcesFromPaste(" \n ", [])).toEqual([]);
});

test("new rows never share an id with those that are there, and titles stay short and well-formed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (pasted) => {
      const present = [emptySource(7), emptySource(2)];
      for (const { id, title } of sourcesFromPaste(pasted, present)) {
        expect(id).toBeGreaterThan(7);
        expect(title.length).toBeLessThanOrEqual(121);
        expect(title.isWellFormed()).toBe(true);
      }
    }),
  );
});
