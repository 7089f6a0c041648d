import type { Transaction } from "@/lib/database/client";
import { type ArticleHead, findArticleHead } from "./article-head";

/**
 * Locks an article until the transaction ends and reads its head then: until the end nobody else adds a version to it, a claim,
 * or a correction. `null` when the article is gone.
 */
export async function lockArticle(tx: Transaction, articleId: string): Promise<ArticleHead | null> {
  await tx.$queryRaw`SELECT id FROM "Article" WHERE id = ${articleId} FOR UPDATE`;
  return findArticleHead(tx, articleId);
}
