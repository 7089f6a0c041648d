import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { can } from "@/lib/core/review/policy";
import { findLook } from "@/lib/data/article-look";
import { listVersionRows } from "@/lib/data/versions";
import { ListVersionsInput, type VersionList } from "@/lib/schemas/version";
import { articleFacts } from "./article-view";
import { badCursor } from "./bad-cursor";
import type { Context } from "./context";
import { openArticle } from "./open-article";
import { parseInput } from "./parse";
import { viewVersion } from "./version-view";

/** One page of an article's versions, newest first, with what a page about them says of the article. */
export type VersionHistory = VersionList & {
  article: ReturnType<typeof articleFacts>;
  newestVersion: number;
  /** The last look at the article's page; `at` null: never. */
  look: { at: string | null; fault: string | null; everyHours: number | null };
  may: { addVersion: boolean };
};

/** The history of an article's text. Errors: `invalid_input` for a cursor that is not ours. */
export async function readVersionHistory(
  context: Context,
  input: z.input<typeof ListVersionsInput>,
): Promise<Result<VersionHistory>> {
  const parsed = parseInput(ListVersionsInput, input);
  if (!parsed.ok) return parsed;
  const { articleId, limit, cursor } = parsed.value;
  if (cursor !== undefined && !/^[1-9]\d{0,8}$/.test(cursor)) return badCursor("cursor");
  const opened = await openArticle(context, articleId, "article.read");
  if (!opened.ok) return opened;
  const head = opened.value;
  const before = cursor === undefined ? null : Number(cursor);
  const [rows, look] = await Promise.all([
    listVersionRows(context.db, { articleId, before, limit: limit + 1 }),
    findLook(context.db, articleId),
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return done({
    items: page.map(viewVersion),
    nextCursor: rows.length > limit && last !== undefined ? String(last.number) : null,
    article: articleFacts(head),
    newestVersion: head.newestVersion,
    look: { ...look, at: look.at?.toISOString() ?? null },
    may: { addVersion: can(context.actor, "version.add", head.desk.id) },
  });
}
