import type { DescribedSpan } from "@/lib/core/anchor/target";
import type { Checkability } from "@/lib/core/review/checkability";
import type { Transaction } from "@/lib/database/client";
import type { ArticleHead } from "./article-head";
import { appendEvent, type EventStamp } from "./events";

export type NewClaim = {
  /** The article as it was locked. */
  head: ArticleHead;
  mostClaims: number;
  claim: {
    id: string;
    statement: string;
    claimant: string | null;
    claimedAt: string | null;
    checkability: Checkability;
  };
  targets: (DescribedSpan & { id: string })[];
};

/** Inserts a claim on places of a locked article's newest version under its next number and records it; `false` when the article has all the claims it may have. */
export async function insertClaim(
  tx: Transaction,
  stamp: EventStamp,
  { head, mostClaims, claim, targets }: NewClaim,
): Promise<boolean> {
  const [taken] = await tx.$queryRaw<{ number: number }[]>`
    UPDATE "Article" SET "nextClaimNumber" = "nextClaimNumber" + 1, "updatedAt" = ${stamp.now}
    WHERE id = ${head.id} AND "nextClaimNumber" <= ${mostClaims} RETURNING "nextClaimNumber" - 1 AS number`;
  if (taken === undefined) return false;
  await tx.claim.create({
    data: {
      ...claim,
      articleId: head.id,
      number: taken.number,
      createdById: stamp.actorId,
      createdAt: stamp.now,
      updatedAt: stamp.now,
    },
  });
  await tx.target.createMany({ data: targets.map(({ id }, position) => ({ id, claimId: claim.id, position })) });
  await tx.targetPosition.createMany({
    data: targets.map(({ id, ...described }) => ({
      ...described,
      targetId: id,
      versionId: head.version.id,
      state: "exact" as const,
    })),
  });
  await appendEvent(tx, stamp, {
    chain: head.desk.id,
    type: "claim.added",
    articleId: head.id,
    claimId: claim.id,
    payload: { number: taken.number, statement: claim.statement, quotes: targets.map(({ exact }) => exact) },
  });
  return true;
}
