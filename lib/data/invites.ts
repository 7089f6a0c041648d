import type { Transaction } from "@/lib/database/client";

/** `userId` null: the link that creates the first admin. */
export type NewInvite = { id: string; userId: string | null; tokenHash: string; createdAt: Date; expiresAt: Date };

/** Makes a link the only live one of its kind: an older one for the same person (or for set-up) stops working. */
export async function replaceInvite(tx: Transaction, invite: NewInvite): Promise<void> {
  await endInvitesOf(tx, invite.userId, invite.createdAt);
  await tx.invite.create({ data: invite });
}

/** Ends the unused links of a person, or of set-up for `null`. */
export async function endInvitesOf(tx: Transaction, userId: string | null, now: Date): Promise<void> {
  await tx.invite.updateMany({ where: { userId, usedAt: null, expiresAt: { gt: now } }, data: { expiresAt: now } });
}

/** A link that still works, and whom it is for. */
export async function findLiveInvite(db: Transaction, tokenHash: string, now: Date) {
  return db.invite.findFirst({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now } },
    select: {
      id: true,
      userId: true,
      user: { select: { name: true, email: true, passwordHash: true, deactivatedAt: true } },
    },
  });
}

/** Uses a link up; false when somebody was faster. */
export async function spendInvite(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.invite.updateMany({
    where: { id, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return count === 1;
}

/** Uses up whatever links a person has, as if each had been followed; how many there were. */
export async function spendInvitesOf(tx: Transaction, userId: string, now: Date): Promise<number> {
  const { count } = await tx.invite.updateMany({
    where: { userId, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return count;
}
