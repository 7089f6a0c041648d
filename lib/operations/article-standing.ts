import type { ArticleStatus } from "@/lib/core/review/claim-status";
import { deriveArticleStatus, isStale } from "@/lib/core/review/standing";
import type { ArticleHead } from "@/lib/data/article-head";
import { listClaimStates } from "@/lib/data/claims";
import type { Progress } from "@/lib/schemas/article";
import { claimState } from "./claim-state";
import type { Context } from "./context";
import { countProgress } from "./progress";
import { viewerId } from "./viewer-id";

/** Status and progress of each article as the actor may see them: one query for all. */
export async function standingOfArticles(
  context: Context,
  heads: ArticleHead[],
): Promise<Map<string, { status: ArticleStatus; progress: Progress }>> {
  const viewer = viewerId(context);
  const rows = await listClaimStates(
    context.db,
    heads.map((head) => ({ articleId: head.id, versionId: head.version.id })),
  );
  const byArticle = new Map<string, typeof rows>(heads.map((head) => [head.id, []]));
  // A claim that was made later, or no longer carried by then, is none of that version's.
  for (const row of rows) if (row.targets.length > 0) byArticle.get(row.articleId)?.push(row);
  return new Map(
    heads.map((head) => {
      const claims = (byArticle.get(head.id) ?? []).map((row) => {
        const { status, verdict } = claimState(row, head.desk.policy, viewer);
        const own = row.submissions.find(({ authorId }) => authorId === viewer);
        const mine = own !== undefined;
        return { status, verdict, targets: row.targets, mine, toConfirm: mine && isStale(own, row) };
      });
      return [
        head.id,
        { status: deriveArticleStatus(claims.map(({ status }) => status)), progress: countProgress(claims) },
      ];
    }),
  );
}
