import type { z } from "zod";
import type { Result } from "@/lib/core/result";
import { getArticleText } from "@/lib/data/article-text";
import { RestoreVersionInput } from "@/lib/schemas/version";
import type { Context } from "./context";
import { openArticle } from "./open-article";
import { parseInput } from "./parse";
import { type VersionAdded, writeVersion } from "./write-version";

/**
 * Makes the text of an earlier version the newest one again, as a version of its own: the way back after a text was added by
 * mistake. Verdicts on its words live again. Errors: `not_found`, `forbidden`, `too_large` past the number of versions.
 */
export async function restoreVersion(
  context: Context,
  input: z.input<typeof RestoreVersionInput>,
): Promise<Result<VersionAdded>> {
  const parsed = parseInput(RestoreVersionInput, input);
  if (!parsed.ok) return parsed;
  const { articleId, version } = parsed.value;
  const opened = await openArticle(context, articleId, "version.add", version);
  if (!opened.ok) return opened;
  const text = await getArticleText(context.db, opened.value.version.id);
  return writeVersion(context, articleId, { ...text, format: `version ${version}` });
}
