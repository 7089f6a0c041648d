import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { JSDOM, VirtualConsole } from "jsdom";
import { importArticle } from "@/lib/core/import/import-article";
import type { BlockKind } from "@/lib/core/text/block";

/** What an engine takes for the article of a page: its text without headline, byline and date where it tells them apart. */
export type ExtractionEngine = { name: string; extract: (html: string) => Promise<string> };

const ADDRESS = "https://news.example/2024/page.html";
const NOT_BODY: ReadonlySet<BlockKind> = new Set(["furniture", "title", "byline", "dateline"]);

/** Stet, Readability on jsdom, and defuddle on jsdom. */
export const EXTRACTION_ENGINES: ExtractionEngine[] = [
  {
    name: "Stet",
    extract: async (html) => {
      const { text, blocks } = importArticle({ format: "html", content: html });
      return blocks
        .filter(({ kind }) => !NOT_BODY.has(kind))
        .map(({ start, end }) => text.slice(start, end))
        .join("\n");
    },
  },
  {
    name: "Readability on jsdom",
    extract: async (html) => textOfMarkup(new Readability(openDom(html).window.document).parse()?.content ?? ""),
  },
  {
    name: "defuddle on jsdom",
    extract: async (html) => textOfMarkup((await Defuddle(openDom(html), ADDRESS)).content),
  },
];

/** Text of a piece of markup, with a space where a block begins or ends. */
export function textOfMarkup(markup: string): string {
  const spaced = markup.replace(
    /<(?=\/?(?:p|div|li|ul|ol|br|h[1-6]|tr|t[dh]|table|pre|blockquote|section|article|figure|figcaption|d[tdl]|caption)\b)/gi,
    " <",
  );
  return JSDOM.fragment(spaced).textContent ?? "";
}

/** What jsdom says of styles that it cannot read is no part of the figures. */
const openDom = (html: string): JSDOM => new JSDOM(html, { url: ADDRESS, virtualConsole: new VirtualConsole() });
