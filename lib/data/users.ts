import type { Transaction } from "@/lib/database/client";

/** What signing in compares against; `email` is lower-cased already. */
export async function findCredentials(db: Transaction, email: string) {
  return db.user.findUnique({ where: { email }, select: { id: true, passwordHash: true, deactivatedAt: true } });
}
