import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { listClaimAuthors, listEventsBackwards } from "@/lib/data/event-rows";
import { ArticleReference } from "@/lib/schemas/article";
import { knownClaims } from "./claims-known";
import type { Context } from "./context";
import { openArticle } from "./open-article";
import { parseInput } from "./parse";
import { viewerId } from "./viewer-id";

/** The newest event of an article that the actor may know of: what a page made now goes on from. */
export async function readLiveCursor(
  context: Context,
  input: z.input<typeof ArticleReference>,
): Promise<Result<{ cursor: string | null }>> {
  const parsed = parseInput(ArticleReference, input);
  if (!parsed.ok) return parsed;
  const { articleId } = parsed.value;
  const opened = await openArticle(context, articleId, "history.read");
  if (!opened.ok) return opened;
  const { desk } = opened.value;
  const authors = await listClaimAuthors(context.db, [articleId]);
  const knownClaimIds = [...knownClaims(authors, desk.policy, viewerId(context))];
  const place = { deskId: desk.id, articleId };
  const [newest] = await listEventsBackwards(context.db, place, { before: null, limit: 1, knownClaimIds });
  return done({ cursor: newest?.id ?? null });
}
