import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { getArticleText } from "@/lib/data/article-text";
import { ArticleInVersion, type ArticleWithProgress } from "@/lib/schemas/article";
import { standingOfArticles } from "./article-standing";
import { viewArticle } from "./article-view";
import type { Context } from "./context";
import { openArticle } from "./open-article";
import { parseInput } from "./parse";
import { countProgress } from "./progress";

/** The article with a version's text and how far the desk has come, as the actor may see it. */
export async function readArticle(
  context: Context,
  input: z.input<typeof ArticleInVersion>,
): Promise<Result<z.infer<typeof ArticleWithProgress>>> {
  const parsed = parseInput(ArticleInVersion, input);
  if (!parsed.ok) return parsed;
  const opened = await openArticle(context, parsed.value.articleId, "article.read", parsed.value.version);
  if (!opened.ok) return opened;
  const head = opened.value;
  const [text, standings] = await Promise.all([
    getArticleText(context.db, head.version.id),
    standingOfArticles(context, [head]),
  ]);
  const { status, progress } = standings.get(head.id) ?? { status: "draft", progress: countProgress([]) };
  return done({ ...viewArticle(head, text, status), progress });
}
