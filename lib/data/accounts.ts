import type { Transaction } from "@/lib/database/client";

/** What identifies a person at a provider. */
export type ProviderIdentity = { issuer: string; subject: string };

export type NewAccount = ProviderIdentity & { id: string; userId: string; createdAt: Date };

/** Whom a provider's account belongs to. */
export async function findAccountOwner(
  db: Transaction,
  { issuer, subject }: ProviderIdentity,
): Promise<{ id: string; deactivatedAt: Date | null } | null> {
  const account = await db.account.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { user: { select: { id: true, deactivatedAt: true } } },
  });
  return account?.user ?? null;
}

export async function createAccount(tx: Transaction, account: NewAccount): Promise<void> {
  await tx.account.create({ data: account });
}

/** A person's accounts at providers, oldest first. */
export async function listAccounts(
  db: Transaction,
  userId: string,
): Promise<{ id: string; issuer: string; createdAt: Date }[]> {
  return db.account.findMany({
    where: { userId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, issuer: true, createdAt: true },
  });
}

/** Unlinks one of a person's accounts; its issuer, or `null` when they have no such account. */
export async function deleteAccount(
  tx: Transaction,
  { id, userId }: { id: string; userId: string },
): Promise<string | null> {
  const [account] = await tx.account.findMany({ where: { id, userId }, select: { issuer: true } });
  if (account === undefined) return null;
  const { count } = await tx.account.deleteMany({ where: { id, userId } });
  return count === 1 ? account.issuer : null;
}

/** The ways a person has to sign in; `email` is lower-cased already. */
export async function findWaysIn(db: Transaction, where: { email: string } | { id: string }) {
  const user = await db.user.findUnique({
    where: "email" in where ? { email: where.email } : { id: where.id },
    select: { id: true, passwordHash: true, deactivatedAt: true, _count: { select: { accounts: true } } },
  });
  if (user === null) return null;
  const { id, deactivatedAt, passwordHash, _count } = user;
  return { id, deactivatedAt, hasPassword: passwordHash !== null, accounts: _count.accounts };
}
