import { articleOf } from "@/lib/core/import/import-article";
import type { ParsedPage } from "@/lib/core/import/raw-block";
import type { ReadDocument } from "@/lib/core/intake/document";

/** What was read of a binary file: the article that its parts make, and nothing that could be read a second time as text. */
export function articleDocument(kind: ReadDocument["kind"], page: ParsedPage): ReadDocument {
  const article = articleOf(page);
  const fault = article.text === "" ? "empty" : null;
  return { kind, article, content: null, canonicalUrl: null, leadImageUrl: null, pages: [], fault };
}
