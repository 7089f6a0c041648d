import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { findArticleHead } from "@/lib/data/article-head";
import { insertArticle } from "@/lib/data/insert-article";
import { type ArticleView, ImportArticleInput } from "@/lib/schemas/article";
import { viewArticle } from "./article-view";
import { sha256Of } from "./carry-version";
import type { Context } from "./context";
import { openDesk } from "./open-desk";
import { parseInput } from "./parse";
import { recogniseArticle } from "./recognise-article";
import { stampOf } from "./stamp";

/** Makes an article and its first version; always a new one, even for text the desk has. Errors: `invalid_input`, `not_found` (desk), `forbidden`, `too_large`, `no_text`. */
export async function importArticle(
  context: Context,
  input: z.input<typeof ImportArticleInput>,
): Promise<Result<ArticleView>> {
  const parsed = parseInput(ImportArticleInput, input);
  if (!parsed.ok) return parsed;
  const desk = await openDesk(context, parsed.value.deskSlug, "article.import");
  if (!desk.ok) return desk;
  const recognised = recogniseArticle(parsed.value);
  if (!recognised.ok) return recognised;
  const { text, blocks, sentences, title, standfirst, byline, publisher, publishedAt, language, direction } =
    recognised.value;
  const articleId = context.ids();
  await context.db.$transaction((tx) =>
    insertArticle(tx, stampOf(context), {
      article: {
        id: articleId,
        deskId: desk.value.id,
        title,
        standfirst,
        byline,
        publisher,
        publishedAt,
        language,
        direction,
        url: parsed.value.url,
      },
      version: {
        id: context.ids(),
        text,
        sha256: sha256Of(text),
        blocks,
        sentences,
        format: parsed.value.format,
      },
    }),
  );
  const head = await findArticleHead(context.db, articleId);
  if (head === null) throw new Error("the article that was just imported is gone");
  return done(viewArticle(head, { text, blocks, sentences }, "draft"));
}
