import type { ImportedArticle } from "@/lib/core/import/imported-article";
import type { Result } from "@/lib/core/result";
import type { ArticleHead } from "@/lib/data/article-head";
import type { AddVersionInput } from "@/lib/schemas/version";
import { recogniseArticle } from "./recognise-article";

/** What the importer makes of an article's new text, in the language the article is in. Errors as `recogniseArticle`. */
export function recogniseVersion(
  { language, url }: Pick<ArticleHead, "language" | "url">,
  { format, content }: Pick<AddVersionInput, "format" | "content">,
): Result<ImportedArticle & { title: string }> {
  return recogniseArticle({
    format,
    content,
    language,
    url,
    title: null,
    byline: null,
    publisher: null,
    publishedAt: null,
  });
}
