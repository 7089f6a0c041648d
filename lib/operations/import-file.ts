import type { z } from "zod";
import type { Result } from "@/lib/core/result";
import { type ArticleView, ImportFileInput } from "@/lib/schemas/article";
import type { Context } from "./context";
import { addressOf, makeArticle } from "./make-article";
import { openDesk } from "./open-desk";
import { parseInput } from "./parse";
import { recogniseRead } from "./recognise-article";
import { refuseFaulty, takeFile } from "./take-page";

/** Makes an article of a file, which is kept with it. Errors as `importArticle`. */
export async function importFile(
  context: Context,
  input: z.input<typeof ImportFileInput>,
): Promise<Result<ArticleView>> {
  const parsed = parseInput(ImportFileInput, input);
  if (!parsed.ok) return parsed;
  const { file, deskSlug, anyway, ...facts } = parsed.value;
  const desk = await openDesk(context, deskSlug, "article.import");
  if (!desk.ok) return desk;
  const taken = await takeFile(context, file);
  if (!taken.ok) return taken;
  const capture = taken.value;
  const faulty = refuseFaulty(capture, anyway);
  if (faulty !== null) return faulty;
  const article = recogniseRead(capture.document.article, facts);
  if (!article.ok) return article;
  return makeArticle(context, {
    ...{ deskId: desk.value.id, article: article.value, format: capture.document.kind },
    url: facts.url ?? addressOf(capture),
    taken: { capture, capturedAt: context.now },
  });
}
