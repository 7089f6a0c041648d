import { type ChangedClaim, newlyStale } from "@/lib/core/review/newly-stale";
import type { ArticleHead } from "@/lib/data/article-head";
import { listGivenVerdicts } from "@/lib/data/given-verdicts";
import { insertNotifications } from "@/lib/data/notifications";
import type { Transaction } from "@/lib/database/client";
import type { NextVersion } from "./carry-version";
import type { Context } from "./context";
import { stampOf } from "./stamp";

/** Tells whoever gave a verdict that a new version took other words where it stands: each person once a version, of their own verdicts alone. */
export async function tellStale(
  tx: Transaction,
  context: Context,
  head: ArticleHead,
  { targets }: NextVersion,
): Promise<void> {
  const verdicts = await listGivenVerdicts(tx, head.id);
  const claims = new Map<string, ChangedClaim>();
  for (const { claimId, claimStatement: statement } of verdicts)
    claims.set(claimId, { statement, before: [], after: [] });
  for (const { id, claimId, before, exact, state, formerExact } of targets) {
    const claim = claims.get(claimId);
    claim?.before.push({ id, ...before });
    claim?.after.push({ id, exact, state, formerExact });
  }
  const userIds = newlyStale(verdicts, claims);
  await insertNotifications(tx, stampOf(context), { userIds, kind: "stale", deskId: head.desk.id, articleId: head.id });
}
