import type { z } from "zod";
import type { ImportedArticle, ImportFormat } from "@/lib/core/import/imported-article";
import { done, type Result, refuse } from "@/lib/core/result";
import { getArticleText } from "@/lib/data/article-text";
import { insertVersion, touchClaims } from "@/lib/data/insert-version";
import { lockArticle } from "@/lib/data/lock-article";
import type { Transaction } from "@/lib/database/client";
import { LIMITS } from "@/lib/schemas/limits";
import { type AddedVersion, AddVersionInput } from "@/lib/schemas/version";
import { carryVersion, sha256Of, viewCarried } from "./carry-version";
import type { Context } from "./context";
import { noSuchArticle, openArticle } from "./open-article";
import { parseInput } from "./parse";
import { recogniseVersion } from "./recognise-version";
import { stampOf } from "./stamp";

/** Carrying 10,000 places to a text of two million characters takes seconds; writing them, some more. */
const WORKS_AT_MOST_MS = 60_000;

/** `isNew: false`: the text is the newest version's, and nothing was done. */
export type VersionAdded = AddedVersion & { isNew: boolean };

/**
 * Makes the next version of an article and carries every target over to it, all or nothing. A text equal to the newest version's
 * changes nothing. Errors: `invalid_input`, `not_found`, `forbidden`, `too_large` (the text, or the number of versions), `no_text`.
 */
export async function addVersion(
  context: Context,
  input: z.input<typeof AddVersionInput>,
): Promise<Result<VersionAdded>> {
  const parsed = parseInput(AddVersionInput, input);
  if (!parsed.ok) return parsed;
  const opened = await openArticle(context, parsed.value.articleId, "version.add");
  if (!opened.ok) return opened;
  const recognised = recogniseVersion(opened.value, parsed.value);
  if (!recognised.ok) return recognised;
  const { format } = parsed.value;
  return context.db.$transaction((tx) => writeVersion(context, tx, opened.value.id, { ...recognised.value, format }), {
    timeout: WORKS_AT_MOST_MS,
  });
}

async function writeVersion(
  context: Context,
  tx: Transaction,
  articleId: string,
  { format, ...imported }: ImportedArticle & { format: ImportFormat },
): Promise<Result<VersionAdded>> {
  const head = await lockArticle(tx, articleId);
  if (head === null) return noSuchArticle();
  if (sha256Of(imported.text) === head.version.sha256) {
    const { id, number, sha256 } = head.version;
    const text = await getArticleText(tx, id);
    return done({ version: { id, number, sha256, ...text }, carried: [], isNew: false });
  }
  if (head.version.number >= LIMITS.versionsPerArticle) return tooManyVersions();
  // From here on no claim of the article changes; the targets are read, and carried, as they are now.
  await touchClaims(tx, head.id, context.now);
  const next = await carryVersion(tx, head, imported);
  const { text, blocks, sentences, sha256, facts, targets } = next;
  const id = context.ids();
  await insertVersion(tx, stampOf(context), {
    head,
    version: { id, text, blocks, sentences, sha256, format },
    facts,
    targets,
  });
  const version = { id, number: head.version.number + 1, text, sha256, blocks, sentences };
  return done({ version, carried: viewCarried(next), isNew: true });
}

const tooManyVersions = () =>
  refuse(
    "too_large",
    `An article may have ${LIMITS.versionsPerArticle.toLocaleString("en")} versions, and this one has them all. Import the text as an article of its own.`,
  );
