import type { Transaction } from "@/lib/database/client";

/** A service as it is shown: whether it has a key, never the key. */
export type ArchiveServiceRow = {
  id: string;
  deskId: string;
  name: string;
  address: string;
  createdAt: Date;
  hasKey: boolean;
};

const SHOWN = { id: true, deskId: true, name: true, address: true, createdAt: true, sealedKey: true } as const;

const shown = <Row extends { sealedKey: string | null }>({ sealedKey, ...row }: Row) => ({
  ...row,
  hasKey: sealedKey !== null,
});

/** A desk's services that were not removed, oldest first. */
export async function listArchiveServiceRows(db: Transaction, deskId: string): Promise<ArchiveServiceRow[]> {
  const rows = await db.archiveService.findMany({
    where: { deskId, removedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: SHOWN,
  });
  return rows.map(shown);
}

/** A service, removed or not. */
export async function findArchiveService(db: Transaction, id: string): Promise<ArchiveServiceRow | null> {
  const row = await db.archiveService.findUnique({ where: { id }, select: SHOWN });
  return row && shown(row);
}

export async function insertArchiveService(
  tx: Transaction,
  service: Omit<ArchiveServiceRow, "hasKey"> & { sealedKey: string | null },
): Promise<void> {
  await tx.archiveService.create({ data: service });
}

/** Takes a service away, and its key for good; false when it was already. */
export async function removeArchiveServiceRow(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.archiveService.updateMany({
    where: { id, removedAt: null },
    data: { removedAt: now, sealedKey: null },
  });
  return count === 1;
}
