import type { PlacedTarget } from "@/lib/core/anchor/target";
import type { Checkability } from "@/lib/core/review/checkability";
import type { Transaction } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { type Affirmation, affirmReview } from "./affirm-review";
import type { ArticleHead } from "./article-head";
import { appendEvent, type EventStamp } from "./events";
import { writeDecision } from "./insert-decision";
import { writePositions } from "./target-positions";

export type ClaimChange = {
  head: ArticleHead;
  claimId: string;
  /** The revision the person saw. A new version of the article makes a new one, so that `head`'s is the newest when this is saved. */
  revision: number;
  type: "claim.edited" | "claim.confirmed" | "claim.withdrawn" | "claim.restored";
  /** Absent fields stay as they are. */
  changes: {
    statement?: string | undefined;
    claimant?: string | null | undefined;
    claimedAt?: string | null | undefined;
    checkability?: Checkability | undefined;
  };
  places?: PlaceChange;
  /** Makes the person's standing submission speak of the words as they are after this change. */
  affirm?: Affirmation;
  /** Makes the standing decision speak of them: a new one with the same outcome, label and summary, in the name of who confirms. */
  affirmDecision?: DecisionAffirmation;
};

/** What a decision that is affirmed keeps, and the words it rates from now on. */
export type DecisionAffirmation = Parameters<typeof writeDecision>[2];

/** Places of the claim in the newest version: what they are from now on, and those that no longer carry it from this version on. */
export type PlaceChange = {
  /** `was`: the words up to now. */
  written: { target: PlacedTarget & { id: string }; was: string }[];
  dropped: { id: string; was: string }[];
};

/** Places were given for a version that is not the newest any more: everything is to be taken back. */
export class VersionMoved extends Error {}

/** Saves a change if the claim is still at the revision that was seen (and live, or withdrawn for a restoration); says whether it was. @throws VersionMoved, SubmissionMoved. */
export async function updateClaim(tx: Transaction, stamp: EventStamp, change: ClaimChange): Promise<boolean> {
  const { head, claimId, revision, type, changes, places, affirm, affirmDecision } = change;
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  // Who affirms a review and nothing else changes nothing of the claim that others see: not even its revision (blind review).
  const isAffirmedOnly =
    affirm !== undefined && affirmDecision === undefined && places === undefined && Object.keys(given).length === 0;
  const { count } = await tx.claim.updateMany({
    where: { id: claimId, revision, withdrawnAt: type === "claim.restored" ? { not: null } : null },
    data: {
      ...given,
      ...(type === "claim.withdrawn" ? { withdrawnAt: stamp.now } : {}),
      ...(type === "claim.restored" ? { withdrawnAt: null } : {}),
      ...(isAffirmedOnly ? { revision } : { revision: { increment: 1 }, updatedAt: stamp.now }),
    },
  });
  if (count === 0) return false;
  if (places !== undefined) {
    // The claim's row is locked: a version that comes now waits for this to end.
    const newest = await tx.articleVersion.findFirst({
      where: { articleId: head.id },
      orderBy: { number: "desc" },
      select: { id: true },
    });
    if (newest?.id !== head.version.id) throw new VersionMoved();
    await writePlaces(tx, head.version.id, places);
  }
  const affirmed = affirm === undefined ? null : await affirmReview(tx, stamp, { claimId, ...affirm });
  const decided = affirmDecision === undefined ? null : await writeDecision(tx, stamp, affirmDecision);
  const subjectId = decided ?? affirmed;
  await appendEvent(tx, stamp, {
    chain: head.desk.id,
    type,
    articleId: head.id,
    claimId,
    ...(subjectId === null ? {} : { subjectId }),
    payload: {
      ...given,
      ...(places === undefined ? {} : { places: placesPayload(places) }),
      ...(affirm === undefined ? {} : { affirmed: affirm.words }),
      ...(affirmDecision === undefined ? {} : { decided: affirmDecision.words }),
    },
  });
  return true;
}

async function writePlaces(tx: Transaction, versionId: string, { written, dropped }: PlaceChange): Promise<void> {
  await writePositions(
    tx,
    versionId,
    written.map(({ target }) => target),
  );
  if (dropped.length === 0) return;
  await tx.targetPosition.deleteMany({ where: { versionId, targetId: { in: dropped.map(({ id }) => id) } } });
}

function placesPayload({ written, dropped }: PlaceChange): Prisma.InputJsonArray {
  return [
    ...written.map(({ was, target: { id, start, end, exact, state } }) => ({ id, was, start, end, exact, state })),
    ...dropped.map(({ id, was }) => ({ id, was, dropped: true })),
  ];
}
