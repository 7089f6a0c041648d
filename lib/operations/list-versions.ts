import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { listVersionRows } from "@/lib/data/versions";
import { ListVersionsInput, type VersionList } from "@/lib/schemas/version";
import type { Context } from "./context";
import { openArticle } from "./open-article";
import { parseInput } from "./parse";

const NO_PLACES = { exact: 0, moved: 0, changed: 0, gone: 0, confirmed: 0 };

/** An article's versions, newest first, one page of them. Errors: `invalid_input` for a cursor that is not ours. */
export async function listVersions(
  context: Context,
  input: z.input<typeof ListVersionsInput>,
): Promise<Result<VersionList>> {
  const parsed = parseInput(ListVersionsInput, input);
  if (!parsed.ok) return parsed;
  const { articleId, limit, cursor } = parsed.value;
  if (cursor !== undefined && !/^[1-9]\d{0,8}$/.test(cursor)) {
    const message = "Take it from nextCursor of the page before.";
    return refuse("invalid_input", `cursor: ${message}`, { errors: [{ path: "cursor", message }] });
  }
  const opened = await openArticle(context, articleId, "article.read");
  if (!opened.ok) return opened;
  const before = cursor === undefined ? null : Number(cursor);
  const rows = await listVersionRows(context.db, { articleId, before, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return done({
    items: page.map(({ states, createdAt, ...row }) => ({
      ...row,
      createdAt: createdAt.toISOString(),
      places: { ...NO_PLACES, ...states },
    })),
    nextCursor: rows.length > limit && last !== undefined ? String(last.number) : null,
  });
}
