import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import type { AgreementView } from "@/lib/schemas/agreement";
import { ArticleReference } from "@/lib/schemas/article";
import { viewAgreement } from "./agreement-view";
import type { Context } from "./context";
import { readFirstVerdicts } from "./first-verdicts";
import { openArticle } from "./open-article";
import { parseInput } from "./parse";

/** How well the first verdicts on an article's claims agree, as far as the actor may know of them. At most five statements, however many claims. */
export async function readAgreement(
  context: Context,
  input: z.input<typeof ArticleReference>,
): Promise<Result<AgreementView>> {
  const parsed = parseInput(ArticleReference, input);
  if (!parsed.ok) return parsed;
  const opened = await openArticle(context, parsed.value.articleId, "agreement.read");
  if (!opened.ok) return opened;
  const { id, title, language, direction, desk } = opened.value;
  const verdicts = await readFirstVerdicts(context, desk, { articleId: id });
  return done({
    ...(await viewAgreement(context, verdicts)),
    article: { id, title, language, direction },
    desk: { id: desk.id, slug: desk.slug, name: desk.name, timeZone: desk.timeZone },
  });
}
