import type { Transaction } from "@/lib/database/client";

export type NewSession = { id: string; userId: string; tokenHash: string; createdAt: Date; expiresAt: Date };

export async function createSession(tx: Transaction, session: NewSession): Promise<void> {
  await tx.session.create({ data: session });
}

/** Ends one session; its owner's id, or `null` when it was not live. */
export async function revokeSession(
  tx: Transaction,
  tokenHash: string,
  now: Date,
): Promise<{ id: string; userId: string } | null> {
  const [session] = await tx.session.updateManyAndReturn({
    where: { tokenHash, revokedAt: null },
    data: { revokedAt: now },
    select: { id: true, userId: true },
  });
  return session ?? null;
}

/** Ends every session of a person; how many were live. */
export async function revokeSessionsOf(tx: Transaction, userId: string, now: Date): Promise<number> {
  const { count } = await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
  return count;
}
