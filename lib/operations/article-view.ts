import type { ArticleStatus } from "@/lib/core/review/claim-status";
import type { ArticleHead } from "@/lib/data/article-head";
import type { ArticleText } from "@/lib/data/article-text";
import type { ArticleView } from "@/lib/schemas/article";

/** An article as the API gives it. */
export function viewArticle(head: ArticleHead, text: ArticleText, status: ArticleStatus): ArticleView {
  const { id, number, sha256 } = head.version;
  return { ...articleFacts(head), status, version: { id, number, sha256, ...text } };
}

/** The facts about an article that every view of it carries. */
export function articleFacts(head: ArticleHead) {
  const { id, title, standfirst, byline, publisher, publishedAt, url, language, direction, revision } = head;
  return { id, title, standfirst, byline, publisher, publishedAt, url, language, direction, revision };
}
