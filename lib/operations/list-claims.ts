import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { claimOrder } from "@/lib/core/review/claim-order";
import { listClaimRows } from "@/lib/data/claims";
import { ArticleInVersion } from "@/lib/schemas/article";
import { type ClaimListView, claimListSeenBy, createClaimListCache } from "./claim-list-cache";
import { viewClaim } from "./claim-view";
import type { Context } from "./context";
import { openArticle } from "./open-article";
import { parseInput } from "./parse";
import { viewerId } from "./viewer-id";

const keepClaims = createClaimListCache();

/** The live claims that an article has in a version, in reading order, as the actor may see them. The value is shared: frozen. */
export async function listClaims(
  context: Context,
  input: z.input<typeof ArticleInVersion>,
): Promise<Result<ClaimListView>> {
  const parsed = parseInput(ArticleInVersion, input);
  if (!parsed.ok) return parsed;
  const opened = await openArticle(context, parsed.value.articleId, "article.read", parsed.value.version);
  if (!opened.ok) return opened;
  const head = opened.value;
  const viewer = viewerId(context);
  const list = await keepClaims(context.db, head, claimListSeenBy(head, viewer), async () => {
    const rows = await listClaimRows(context.db, head.id, head.version.id);
    const live = rows.filter((row) => !row.withdrawn);
    return { items: live.map((row) => viewClaim(row, head.desk.policy, viewer)).sort(claimOrder) };
  });
  return done(list);
}
