import type { Checkability } from "@/lib/core/review/checkability";
import type { Transaction } from "@/lib/database/client";
import type { ArticleHead } from "./article-head";
import { appendEvent, type EventStamp } from "./events";

export type ClaimChange = {
  head: ArticleHead;
  claimId: string;
  /** The revision the person saw. */
  revision: number;
  type: "claim.edited" | "claim.withdrawn" | "claim.restored";
  /** Absent fields stay as they are. */
  changes: {
    statement?: string | undefined;
    claimant?: string | null | undefined;
    claimedAt?: string | null | undefined;
    checkability?: Checkability | undefined;
  };
};

/** Saves a change if the claim is still at the revision that was seen (and live, or withdrawn for a restoration); says whether it was. */
export async function updateClaim(
  tx: Transaction,
  stamp: EventStamp,
  { head, claimId, revision, type, changes }: ClaimChange,
): Promise<boolean> {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const { count } = await tx.claim.updateMany({
    where: { id: claimId, revision, withdrawnAt: type === "claim.restored" ? { not: null } : null },
    data: {
      ...given,
      ...(type === "claim.edited" ? {} : { withdrawnAt: type === "claim.withdrawn" ? stamp.now : null }),
      revision: { increment: 1 },
      updatedAt: stamp.now,
    },
  });
  if (count === 0) return false;
  await appendEvent(tx, stamp, { chain: head.desk.id, type, articleId: head.id, claimId, payload: given });
  return true;
}
