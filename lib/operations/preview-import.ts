import type { z } from "zod";
import type { ImportedArticle } from "@/lib/core/import/imported-article";
import type { Result } from "@/lib/core/result";
import { ImportArticleInput } from "@/lib/schemas/article";
import type { Context } from "./context";
import { openDesk } from "./open-desk";
import { parseInput } from "./parse";
import { recogniseArticle } from "./recognise-article";

/** What an import would make, without making it. Errors as `importArticle`. */
export async function previewImport(
  context: Context,
  input: z.input<typeof ImportArticleInput>,
): Promise<Result<ImportedArticle & { title: string }>> {
  const parsed = parseInput(ImportArticleInput, input);
  if (!parsed.ok) return parsed;
  const desk = await openDesk(context, parsed.value.deskSlug, "article.import");
  if (!desk.ok) return desk;
  return recogniseArticle(parsed.value);
}
