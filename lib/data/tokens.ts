import type { Transaction } from "@/lib/database/client";

export type NewToken = {
  id: string;
  userId: string;
  name: string;
  tokenHash: string;
  readOnly: boolean;
  createdAt: Date;
  expiresAt: Date;
};

export async function createApiToken(tx: Transaction, token: NewToken): Promise<void> {
  await tx.apiToken.create({ data: token });
}

/** A person's tokens that were not revoked, newest first; expired ones are among them. */
export async function listApiTokens(db: Transaction, userId: string) {
  return db.apiToken.findMany({
    where: { userId, revokedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, name: true, readOnly: true, createdAt: true, expiresAt: true, lastUsedAt: true },
  });
}

export async function countApiTokens(db: Transaction, userId: string): Promise<number> {
  return db.apiToken.count({ where: { userId, revokedAt: null } });
}

/** Ends one token of a person; false when it was not theirs or not live. */
export async function revokeApiToken(
  tx: Transaction,
  token: { id: string; userId: string },
  now: Date,
): Promise<boolean> {
  const { count } = await tx.apiToken.updateMany({ where: { ...token, revokedAt: null }, data: { revokedAt: now } });
  return count === 1;
}

export async function revokeApiTokensOf(tx: Transaction, userId: string, now: Date): Promise<number> {
  const { count } = await tx.apiToken.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
  return count;
}

/** Notes that a token was used; the caller does so at most once a minute, so that reading stays reading. */
export async function noteTokenUse(db: Transaction, tokenHash: string, now: Date): Promise<void> {
  await db.apiToken.updateMany({ where: { tokenHash }, data: { lastUsedAt: now } });
}
