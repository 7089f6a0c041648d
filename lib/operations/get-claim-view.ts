import { done, type Result } from "@/lib/core/result";
import type { ArticleHead } from "@/lib/data/article-head";
import { findFullClaimRow } from "@/lib/data/claims";
import type { ClaimView } from "@/lib/schemas/claim";
import { viewClaim } from "./claim-view";
import type { Context } from "./context";
import { noSuchClaim } from "./open-article";
import { viewerId } from "./viewer-id";

/** The claim as it stands now for the actor, who may read its article. */
export async function getClaimView(context: Context, head: ArticleHead, claimId: string): Promise<Result<ClaimView>> {
  const row = await findFullClaimRow(context.db, claimId, head.version.id);
  return row === null ? noSuchClaim() : done(viewClaim(row, head.desk.policy, viewerId(context)));
}
