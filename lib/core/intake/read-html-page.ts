import { articleOf } from "../import/import-article";
import { parseHtml } from "../import/parse-html";
import type { ReadDocument } from "./document";
import { absoluteAddress } from "./page-address";
import { recogniseFault } from "./recognise-fault";

/** Reads an HTML page: the article on it, the addresses it names, and what is wrong with it. `status` is null of a file. */
export function readHtmlPage(
  html: string,
  { url, status }: { url: string | null; status: number | null },
): Pick<ReadDocument, "article" | "canonicalUrl" | "leadImageUrl" | "fault"> {
  const page = parseHtml(html);
  const article = articleOf(page);
  const from = { url, base: page.facts.baseUrl };
  const blocks = article.blocks.map(({ kind, start, end }) => ({ kind, text: article.text.slice(start, end) }));
  return {
    article,
    canonicalUrl: absoluteAddress(page.facts.canonicalUrl, from),
    leadImageUrl: absoluteAddress(page.facts.leadImageUrl, from),
    fault: recogniseFault({
      status,
      pageTitle: page.facts.title,
      blocks,
      isPaid: page.facts.isPaid,
      signs: page.signs,
    }),
  };
}
