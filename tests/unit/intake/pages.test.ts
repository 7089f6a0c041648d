import { describe, expect, test } from "vitest";
import { readHtmlPage } from "@/lib/core/intake/read-html-page";
import { readPageCases } from "../../support/page-cases";
import { tokenScore } from "../../support/token-score";

const cases = readPageCases().map((page) => {
  const read = readHtmlPage(page.html, { url: "https://news.example/2024/page.html", status: 200 });
  const { text, blocks } = read.article;
  const shown = blocks.filter(({ kind }) => kind !== "furniture").map(({ start, end }) => text.slice(start, end));
  return { ...page, read, shown, score: tokenScore(shown.join("\n"), page.article) };
});

describe.each(cases)("the page $slug", ({ read, shown, score, furniture, facts }) => {
  test("has its whole article and hardly anything else in it", () => {
    expect(score).toBeGreaterThanOrEqual(0.98);
  });

  test("keeps navigation, share lines, related links, comments and cookie text out, and on record", () => {
    for (const line of furniture) {
      expect(shown.filter((block) => block.includes(line))).toEqual([]);
      expect(read.article.text).toContain(line);
    }
  });

  test("tells what the page says of itself", () => {
    const { title, byline, publisher, publishedAt, language } = read.article;
    const { canonicalUrl, leadImageUrl, fault } = read;
    expect({ title, byline, publisher, publishedAt, language, canonicalUrl, leadImageUrl }).toEqual(facts);
    expect(fault).toBeNull();
  });
});

test("over all pages, at least 99 in 100 words are right", () => {
  const mean = cases.reduce((sum, { score }) => sum + score, 0) / cases.length;
  expect(mean).toBeGreaterThanOrEqual(0.99);
});
