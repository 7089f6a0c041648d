import type { z } from "zod";
import { type Result, refuse } from "@/lib/core/result";
import { withBlockKinds } from "@/lib/core/text/block-kinds";
import { describeArticle } from "@/lib/core/text/describe-article";
import { getArticleText } from "@/lib/data/article-text";
import { updateArticle } from "@/lib/data/update-article";
import { type ArticleWithProgress, CorrectArticleInput } from "@/lib/schemas/article";
import { LIMITS } from "@/lib/schemas/limits";
import { checkKinds } from "./check-kinds";
import type { Context } from "./context";
import { openArticle } from "./open-article";
import { parseInput } from "./parse";
import { readArticle } from "./read-article";
import { stampOf } from "./stamp";

/** Corrects an article's facts and the kinds of its blocks; the text never changes. Errors: `conflict` with the article as it is now, `invalid_input` for a block that is not there. */
export async function correctArticle(
  context: Context,
  input: z.input<typeof CorrectArticleInput>,
): Promise<Result<z.infer<typeof ArticleWithProgress>>> {
  const parsed = parseInput(CorrectArticleInput, input);
  if (!parsed.ok) return parsed;
  const { articleId, revision, kinds = [], ...facts } = parsed.value;
  const opened = await openArticle(context, articleId, "article.edit");
  if (!opened.ok) return opened;
  const head = opened.value;
  const { text, blocks } = await getArticleText(context.db, head.version.id);
  const wrong = checkKinds(blocks, kinds);
  if (wrong !== null) return wrong;
  const corrected = withBlockKinds(blocks, kinds);
  const described = kinds.length === 0 ? head : describeArticle(text, corrected);
  const saved = await context.db.$transaction((tx) =>
    updateArticle(tx, stampOf(context), {
      head,
      revision,
      blocks: kinds.length === 0 ? null : corrected,
      facts: {
        title: (facts.title ?? described.title ?? head.title).slice(0, LIMITS.sourceTitleCharacters),
        standfirst: described.standfirst,
        byline: facts.byline === undefined ? described.byline : facts.byline,
        publisher: facts.publisher === undefined ? head.publisher : facts.publisher,
        publishedAt: facts.publishedAt === undefined ? head.publishedAt : facts.publishedAt,
      },
    }),
  );
  const now = await readArticle(context, { articleId });
  if (saved || !now.ok) return now;
  return refuse(
    "conflict",
    "Somebody corrected this article since you opened it. Look at what it says now, then save again.",
    {
      current: now.value,
    },
  );
}
