import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { findVersionRow } from "@/lib/data/versions";
import type { ArticleInVersion } from "@/lib/schemas/article";
import type { VersionSummary } from "@/lib/schemas/version";
import type { Context } from "./context";
import { noSuchVersion } from "./open-article";
import { type ReadingDesk, readReadingDesk } from "./read-reading-desk";
import { viewVersion } from "./version-view";

/** A version as it is read on its own: the desk as it was in it, and where the version is from. */
export type OldVersion = ReadingDesk & { summary: VersionSummary };

/** One version of an article, read-only, with the claims as they were in it. Errors: `not_found`. */
export async function readOldVersion(
  context: Context,
  input: z.input<typeof ArticleInVersion>,
): Promise<Result<OldVersion>> {
  const desk = await readReadingDesk(context, input);
  if (!desk.ok) return desk;
  const { article } = desk.value;
  const row = await findVersionRow(context.db, article.id, article.version.number);
  if (row === null) return noSuchVersion(article.version.number);
  return done({ ...desk.value, summary: viewVersion(row) });
}
