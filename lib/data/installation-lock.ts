import type { Transaction } from "@/lib/database/client";

/** Any constant that nothing else locks. */
const INSTALLATION = 7_383_801;

/**
 * Waits until no other transaction decides about the installation as a whole (its first admin, its last admin, its default desk),
 * and holds that until the end of this one. A transaction's lock, not a session's: on the embedded database all clients share one session.
 */
export async function lockInstallation(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${INSTALLATION})`;
}
