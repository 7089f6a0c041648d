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

/** A link that still works, with whom it is for; without its secret, which nobody keeps. */
export type InviteRow = {
  id: string;
  createdAt: Date;
  expiresAt: Date;
  user: { id: string; name: string; email: string; hasPassword: boolean };
};

/** Links that still work, the newest first, before `before`; not the one that makes the first admin. */
export async function listLiveInvites(
  db: Transaction,
  { now, before, limit }: { now: Date; before: { createdAt: Date; id: string } | null; limit: number },
): Promise<InviteRow[]> {
  const rows = await db.invite.findMany({
    where: {
      usedAt: null,
      expiresAt: { gt: now },
      user: { deactivatedAt: null },
      ...(before === null
        ? {}
        : { OR: [{ createdAt: { lt: before.createdAt } }, { createdAt: before.createdAt, id: { lt: before.id } }] }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
    select: {
      id: true,
      createdAt: true,
      expiresAt: true,
      user: { select: { id: true, name: true, email: true, passwordHash: true } },
    },
  });
  return rows.flatMap(({ user, ...invite }) => {
    if (user === null) return [];
    const { passwordHash, ...person } = user;
    return [{ ...invite, user: { ...person, hasPassword: passwordHash !== null } }];
  });
}

/** Ends one link of a person that still works; `null` when it does not, else whose it was. */
export async function endInvite(tx: Transaction, id: string, now: Date): Promise<string | null> {
  const ended = await tx.invite.updateManyAndReturn({
    where: { id, userId: { not: null }, usedAt: null, expiresAt: { gt: now } },
    data: { expiresAt: now },
    select: { userId: true },
  });
  return ended[0]?.userId ?? null;
}

/** Uses up whatever links a person has, as if each had been followed; how many there were. */
export async function spendInvitesOf(tx: Transaction, userId: string, now: Date): Promise<number> {
  const { count } = await tx.invite.updateMany({
    where: { userId, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return count;
}
