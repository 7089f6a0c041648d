import type { z } from "zod";
import type { Result } from "@/lib/core/result";
import { AddVersionInput } from "@/lib/schemas/version";
import type { Context } from "./context";
import { openArticle } from "./open-article";
import { parseInput } from "./parse";
import { recogniseVersion } from "./recognise-version";
import { type VersionAdded, writeVersion } from "./write-version";

/**
 * Makes the next version of an article from its new text. A text equal to the newest version's changes nothing.
 * Errors: `invalid_input`, `not_found`, `forbidden`, `too_large` (the text, or the number of versions), `no_text`.
 */
export async function addVersion(
  context: Context,
  input: z.input<typeof AddVersionInput>,
): Promise<Result<VersionAdded>> {
  const parsed = parseInput(AddVersionInput, input);
  if (!parsed.ok) return parsed;
  const { articleId, format } = parsed.value;
  const opened = await openArticle(context, articleId, "version.add");
  if (!opened.ok) return opened;
  const recognised = recogniseVersion(opened.value, parsed.value);
  if (!recognised.ok) return recognised;
  const { text, blocks, sentences } = recognised.value;
  return writeVersion(context, articleId, { text, blocks, sentences, format });
}
