import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { importArticle } from "@/lib/core/import/import-article";

/** A real scraped page that is kept beside the repository, as it is not ours to pass on. */
const SEED = fileURLToPath(new URL("../../../../shared/seed/000_def043f85e9b47ac.txt", import.meta.url));
const present = existsSync(SEED);
if (!present) console.warn(`SKIPPED: the scraped page is not there (${SEED})`);

test.runIf(present)("a real scraped page is marked up as a newspaper reader would", () => {
  const article = importArticle({ format: "text", content: readFileSync(SEED, "utf8") });
  const parts = article.blocks.map((block) => ({ kind: block.kind, text: article.text.slice(block.start, block.end) }));
  const of = (kind: string): string[] => parts.filter((part) => part.kind === kind).map((part) => part.text);
  expect(parts.slice(0, 8).map(({ kind }) => kind)).toEqual([
    "furniture",
    "furniture",
    "title",
    "standfirst",
    "furniture",
    "caption",
    "byline",
    "dateline",
  ]);
  expect(of("title")).toEqual(["Aleppo truce can restart peace talks, UN's Mistura says"]);
  expect(of("byline")).toEqual(["By Staff Reporter"]);
  expect(of("dateline")).toEqual(["May 3, 2016"]);
  expect(of("paragraph")).toHaveLength(10);
  const source = parts.findIndex((part) => part.text.startsWith("SOURCE:"));
  expect(parts.slice(8, source).every((part) => part.kind === "paragraph")).toBe(true);
  expect(parts.slice(source).every((part) => part.kind === "furniture")).toBe(true);
  expect(article).toMatchObject({
    language: "en",
    direction: "ltr",
    publishedAt: "2016-05-03",
    byline: "Staff Reporter",
  });
});
