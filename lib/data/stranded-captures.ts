import type { Transaction } from "@/lib/database/client";

/** Sources whose capture was asked for before `before` and never came, not even as a failed one. */
export async function listStrandedCaptures(
  db: Transaction,
  { before, limit }: { before: Date; limit: number },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM "Source" s
    WHERE s."captureAskedAt" < ${before}
      AND NOT EXISTS (SELECT 1 FROM "Snapshot" n WHERE n."sourceId" = s.id AND n."capturedAt" >= s."captureAskedAt")
    ORDER BY s."captureAskedAt", s.id LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}
