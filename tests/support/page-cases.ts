import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../fixtures/pages", import.meta.url));

/** A web page of our own making, and what a reader would call its article. */
export type PageCase = {
  slug: string;
  html: string;
  /** Headline, credits and body. */
  article: string;
  /** The same without headline, byline and date. */
  body: string;
  /** Texts of the page that must not be in its body. */
  furniture: string[];
  facts: Record<string, string | null>;
};

/** All pages of tests/fixtures/pages. */
export function readPageCases(): PageCase[] {
  return readdirSync(FOLDER)
    .sort()
    .map((slug) => {
      const read = (name: string): string => readFileSync(join(FOLDER, slug, name), "utf8");
      return {
        slug,
        html: read("source.html"),
        article: read("article.txt"),
        body: read("body.txt"),
        furniture: read("furniture.txt").trim().split("\n"),
        facts: JSON.parse(read("facts.json")) as PageCase["facts"],
      };
    });
}
