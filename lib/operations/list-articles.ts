import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { type ArticleHead, listArticleHeads } from "@/lib/data/article-head";
import { findDesk } from "@/lib/data/find-desk";
import { type ArticleList, type ArticleSummary, ListArticlesInput } from "@/lib/schemas/article";
import { standingOfArticles } from "./article-standing";
import { articleFacts } from "./article-view";
import type { Context } from "./context";
import { parseInput } from "./parse";
import { countProgress } from "./progress";
import { readTimeCursor, writeTimeCursor } from "./time-cursor";

/** Pages of heads read at most to fill one page of a status: the status is derived, so that the database cannot filter by it. */
const MOST_READS = 20;

/** The articles of the actor's desks, newest first, one page of them. Errors: `invalid_input` for a cursor that is not ours, `not_found` for a desk that is not theirs. */
export async function listArticles(
  context: Context,
  input: z.input<typeof ListArticlesInput>,
): Promise<Result<z.infer<typeof ArticleList>>> {
  const parsed = parseInput(ListArticlesInput, input);
  if (!parsed.ok) return parsed;
  const { query = "", status, desk: slug, limit, cursor } = parsed.value;
  const start = readTimeCursor(cursor);
  if (!start.ok) return start;
  let after = start.value;
  const { actor } = context;
  const among = actor.kind === "system" || actor.isAdmin ? null : actor.memberships.map(({ deskId }) => deskId);
  const desk = slug === undefined ? null : await findDesk(context.db, { slug, among });
  if (slug !== undefined && desk === null) {
    const message = `There is no desk “${slug}” that you are on.`;
    return refuse("not_found", message, { errors: [{ path: "desk", message }] });
  }
  const deskIds = desk === null ? among : [desk.id];
  const items: ArticleSummary[] = [];
  for (let reads = 0; reads < MOST_READS; reads += 1) {
    const heads = await listArticleHeads(context.db, { deskIds, query, after, limit });
    for (const item of await summarise(context, heads)) {
      after = { createdAt: new Date(item.createdAt), id: item.id };
      if (status === undefined || item.status === status) items.push(item);
      if (items.length === limit) return done({ items, nextCursor: writeTimeCursor(after) });
    }
    if (heads.length < limit || after === null) return done({ items, nextCursor: null });
  }
  return done({ items, nextCursor: after === null ? null : writeTimeCursor(after) });
}

async function summarise(context: Context, heads: ArticleHead[]): Promise<ArticleSummary[]> {
  const standings = await standingOfArticles(context, heads);
  return heads.map((head) => {
    const { status, progress } = standings.get(head.id) ?? { status: "draft" as const, progress: countProgress([]) };
    return {
      ...articleFacts(head),
      status,
      progress,
      createdAt: head.createdAt.toISOString(),
      deskSlug: head.desk.slug,
      versionNumber: head.version.number,
    };
  });
}
