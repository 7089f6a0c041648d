import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";

/** A copy that waits, with what sending it takes. */
export type WaitingCopy = {
  id: string;
  askedAt: Date;
  source: { id: string; deskId: string; url: string | null; withheldReason: string | null };
  /** Null: a person gave the copy, which then waits for nothing. */
  service: { address: string; sealedKey: string | null; removedAt: Date | null } | null;
};

/** The copy, if it still waits; `null` when it is done, or never was. */
export async function findWaitingCopy(db: Transaction, id: string): Promise<WaitingCopy | null> {
  return db.archiveCopy.findUnique({
    where: { id, state: "waiting" },
    select: {
      id: true,
      askedAt: true,
      source: { select: { id: true, deskId: true, url: true, withheldReason: true } },
      service: { select: { address: true, sealedKey: true, removedAt: true } },
    },
  });
}

export type NewCopy = { id: string; sourceId: string; askedById: string | null; askedAt: Date } & (
  | { serviceId: string; state: "waiting" }
  | { serviceId: null; state: "stored"; url: string; archivedAt: Date | null }
);

export async function insertCopy(tx: Transaction, copy: NewCopy): Promise<void> {
  await tx.archiveCopy.create({ data: copy });
}

/** Ends the waiting of a copy; false when it did not wait any more. */
export async function settleCopy(
  tx: Transaction,
  id: string,
  outcome: { state: "stored"; url: string; archivedAt: Date | null } | { state: "failed"; reason: string },
): Promise<boolean> {
  const { count } = await tx.archiveCopy.updateMany({ where: { id, state: "waiting" }, data: outcome });
  return count === 1;
}

/** Copies that have waited since before `before` and have no job that would see to them. */
export async function listStrandedCopies(
  db: Transaction,
  { before, limit }: { before: Date; limit: number },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "ArchiveCopy" c
    WHERE c.state = 'waiting' AND c."askedAt" < ${before} AND NOT EXISTS (
      SELECT 1 FROM pgboss.job j WHERE j.name = 'archive_source' AND j.state <= 'active' AND j.singleton_key = c.id)
    ORDER BY c."askedAt", c.id LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** Whether a job that asks what became of the copy is there already: who sent it need not send it again. */
export async function isSavingFollowed(db: Transaction, copyId: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM pgboss.job WHERE name = 'archive_source' AND state <= 'active' AND singleton_key = ${copyId}
      AND jsonb_exists(data, 'savingId') LIMIT 1`;
  return rows.length > 0;
}

/** Sources with an address that a submitted review cites, since a service of their desk was set up, and that it was never sent. */
export async function listUnsentSources(
  db: Transaction,
  limit: number,
): Promise<{ sourceId: string; deskId: string; serviceId: string }[]> {
  return db.$queryRaw<{ sourceId: string; deskId: string; serviceId: string }[]>(Prisma.sql`
    SELECT s.id AS "sourceId", s."deskId", a.id AS "serviceId" FROM "ArchiveService" a
    JOIN "Source" s ON s."deskId" = a."deskId" AND s."createdAt" >= a."createdAt"
    WHERE a."removedAt" IS NULL AND s.url IS NOT NULL AND s."withheldReason" IS NULL
      AND EXISTS (SELECT 1 FROM "Citation" x WHERE x."sourceId" = s.id)
      AND NOT EXISTS (SELECT 1 FROM "ArchiveCopy" c WHERE c."sourceId" = s.id AND c."serviceId" = a.id)
    ORDER BY s."createdAt", s.id, a.id LIMIT ${limit}`);
}
