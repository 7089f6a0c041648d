import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { claimOrder } from "@/lib/core/review/claim-order";
import { listClaimRows } from "@/lib/data/claims";
import { ArticleReference } from "@/lib/schemas/article";
import type { ClaimView } from "@/lib/schemas/claim";
import { viewClaim } from "./claim-view";
import type { Context } from "./context";
import { openArticle } from "./open-article";
import { parseInput } from "./parse";
import { viewerId } from "./viewer-id";

/** The live claims of an article in reading order, as the actor may see them. */
export async function listClaims(
  context: Context,
  input: z.input<typeof ArticleReference>,
): Promise<Result<{ items: ClaimView[] }>> {
  const parsed = parseInput(ArticleReference, input);
  if (!parsed.ok) return parsed;
  const opened = await openArticle(context, parsed.value.articleId, "article.read");
  if (!opened.ok) return opened;
  const head = opened.value;
  const rows = await listClaimRows(context.db, head.id, head.version.id);
  const items = rows
    .filter((row) => !row.withdrawn)
    .map((row) => viewClaim(row, head.desk.policy, viewerId(context)))
    .sort(claimOrder);
  return done({ items });
}
