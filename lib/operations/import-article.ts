import type { z } from "zod";
import type { Result } from "@/lib/core/result";
import { type ArticleView, ImportArticleInput } from "@/lib/schemas/article";
import type { Context } from "./context";
import { addressOf, makeArticle } from "./make-article";
import { openDesk } from "./open-desk";
import { parseInput } from "./parse";
import { recogniseArticle, recogniseRead } from "./recognise-article";
import { refuseFaulty, takeAddress } from "./take-page";

/**
 * Makes an article and its first version of a text, or of what is at an address; always a new one, even for text the desk has.
 * `capturedAt`: when the page was fetched, if that was before now. Errors: `invalid_input`, `not_found` (desk), `forbidden`,
 * `too_large`, `no_text`, `unreadable_page`.
 */
export async function importArticle(
  context: Context,
  input: z.input<typeof ImportArticleInput>,
  { capturedAt = context.now }: { capturedAt?: Date } = {},
): Promise<Result<ArticleView>> {
  const parsed = parseInput(ImportArticleInput, input);
  if (!parsed.ok) return parsed;
  const { format, content, deskSlug, anyway, ...facts } = parsed.value;
  const desk = await openDesk(context, deskSlug, "article.import");
  if (!desk.ok) return desk;
  const deskId = desk.value.id;
  if (format !== "url") {
    const article = recogniseArticle({ format, content, ...facts });
    if (!article.ok) return article;
    return makeArticle(context, { deskId, article: article.value, url: facts.url, format, taken: null });
  }
  const taken = await takeAddress(context, facts.url ?? "");
  if (!taken.ok) return taken;
  const capture = taken.value;
  const faulty = refuseFaulty(capture, anyway);
  if (faulty !== null) return faulty;
  const article = recogniseRead(capture.document.article, facts);
  if (!article.ok) return article;
  return makeArticle(context, {
    ...{ deskId, article: article.value, format: capture.document.kind },
    url: addressOf(capture) ?? facts.url,
    taken: { capture, capturedAt },
  });
}
