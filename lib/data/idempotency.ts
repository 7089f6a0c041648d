import type { Transaction } from "@/lib/database/client";

/** One person's use of an Idempotency-Key. */
export type KeyUse = { userId: string; key: string; requestHash: string };

/** What is known of an earlier request with the key; `status` and `body` are null while it has no answer. */
export type EarlierUse = { requestHash: string; status: number | null; body: string | null; createdAt: Date };

/**
 * Claims the key for a request, once and for all however many ask together; `null` when it is free now, else what came before.
 * Whatever is older than `oldest` is forgotten.
 */
export async function claimKey(db: Transaction, use: KeyUse, now: Date, oldest: Date): Promise<EarlierUse | null> {
  await db.idempotentAnswer.deleteMany({ where: { createdAt: { lt: oldest } } });
  const { count } = await db.idempotentAnswer.createMany({ data: { ...use, createdAt: now }, skipDuplicates: true });
  if (count === 1) return null;
  const { userId, key } = use;
  const row = await db.idempotentAnswer.findUnique({ where: { userId_key: { userId, key } } });
  // Given free between the two statements: the request that held it was refused just now.
  if (row === null) return claimKey(db, use, now, oldest);
  return { ...row, body: typeof row.body === "string" ? row.body : null };
}

/** Keeps an answer. `body` is stored as one JSON string: `jsonb` would put the keys of an object in another order. */
export async function keepAnswer(
  db: Transaction,
  use: KeyUse,
  answer: { status: number; body: string },
): Promise<void> {
  const { userId, key } = use;
  await db.idempotentAnswer.updateMany({ where: { userId, key }, data: answer });
}

/** Gives a key free, for another try. */
export async function releaseKey(db: Transaction, { userId, key }: KeyUse): Promise<void> {
  await db.idempotentAnswer.deleteMany({ where: { userId, key, status: null } });
}
