import type { ArticleStatus } from "@/lib/core/review/claim-status";
import { deriveArticleStatus } from "@/lib/core/review/standing";
import type { ArticleHead } from "@/lib/data/article-head";
import { listClaimStates } from "@/lib/data/claims";
import { listOwnAssignments } from "@/lib/data/own-assignments";
import type { Progress } from "@/lib/schemas/article";
import { claimState, ownStanding } from "./claim-state";
import type { Context } from "./context";
import { countProgress } from "./progress";
import { viewerId } from "./viewer-id";
import { waitingFor } from "./waiting-for";

/** Status and progress of each article as the actor may see them: two queries for all. */
export async function standingOfArticles(
  context: Context,
  heads: ArticleHead[],
): Promise<Map<string, { status: ArticleStatus; progress: Progress }>> {
  const viewer = viewerId(context);
  const [rows, assignments] = await Promise.all([
    listClaimStates(
      context.db,
      heads.map((head) => ({ articleId: head.id, versionId: head.version.id })),
    ),
    listOwnAssignments(
      context.db,
      heads.map((head) => head.id),
      viewer,
    ),
  ]);
  const waiting = new Map(assignments.map((row) => [row.articleId, waitingFor(row)]));
  const byArticle = new Map<string, typeof rows>(heads.map((head) => [head.id, []]));
  for (const row of rows) byArticle.get(row.articleId)?.push(row);
  return new Map(
    heads.map((head) => {
      const claims = (byArticle.get(head.id) ?? []).map((row) => {
        const { status, verdict } = claimState(row, head.desk.policy, viewer);
        const own = ownStanding(row, viewer);
        return {
          status,
          verdict,
          targets: row.targets,
          mine: own.mine,
          toConfirm: own.toConfirm && waiting.get(head.id)?.isRecused(row.id) !== true,
          waits: waiting.get(head.id)?.waits({ id: row.id, status, mine: own.mine }) ?? false,
        };
      });
      return [
        head.id,
        { status: deriveArticleStatus(claims.map(({ status }) => status)), progress: countProgress(claims) },
      ];
    }),
  );
}
