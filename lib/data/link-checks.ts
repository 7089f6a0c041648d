import type { LinkHealth } from "@/lib/core/jobs/link-health";
import type { Transaction } from "@/lib/database/client";

/** A source whose address can be looked at. */
export type CheckedSource = LinkHealth & { id: string; deskId: string; url: string };

/** The source, if it has an address and its desk does not keep it to itself; `null` otherwise. */
export async function findCheckedSource(db: Transaction, id: string): Promise<CheckedSource | null> {
  const source = await db.source.findUnique({
    where: { id, withheldReason: null },
    select: { id: true, deskId: true, url: true, checkedAt: true, checkedStatus: true, deadSince: true },
  });
  return source?.url == null ? null : { ...source, url: source.url };
}

/** Keeps what a look found, unless another look came between; answers whether it did. */
export async function saveLook(
  tx: Transaction,
  before: Pick<CheckedSource, "id" | "checkedAt">,
  after: LinkHealth,
): Promise<boolean> {
  const { count } = await tx.source.updateMany({ where: { id: before.id, checkedAt: before.checkedAt }, data: after });
  return count === 1;
}

/** How many other hosts were asked in vain since `since`, with none that answered after the first of them. */
export async function countSilentHosts(db: Transaction, { url, since }: { url: string; since: Date }): Promise<number> {
  const rows = await db.$queryRaw<{ hosts: number }[]>`
    WITH looked AS (
      SELECT lower(substring(url FROM '^https?://([^/?#]+)')) AS host, "checkedAt", "checkedStatus"
      FROM "Source" WHERE "checkedAt" >= ${since} AND url IS NOT NULL
    )
    SELECT count(DISTINCT host)::int AS hosts FROM looked
    WHERE "checkedStatus" IS NULL AND host <> lower(substring(${url}::text FROM '^https?://([^/?#]+)'))
      AND "checkedAt" > coalesce((SELECT max("checkedAt") FROM looked WHERE "checkedStatus" IS NOT NULL), ${since}::timestamptz - interval '1 second')`;
  return rows[0]?.hosts ?? 0;
}

/**
 * Sources whose address is to be looked at, the longest unseen first: never looked at and older than `neverBefore`, not since
 * `goodBefore`, or not since `badBefore` where the last look failed.
 */
export async function listLinksDue(
  db: Transaction,
  {
    neverBefore,
    goodBefore,
    badBefore,
    limit,
  }: Record<"neverBefore" | "goodBefore" | "badBefore", Date> & { limit: number },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Source"
    WHERE url IS NOT NULL AND "withheldReason" IS NULL AND (
      ("checkedAt" IS NULL AND "createdAt" < ${neverBefore}) OR "checkedAt" < ${goodBefore} OR
      ("checkedAt" < ${badBefore} AND ("deadSince" IS NOT NULL OR "checkedStatus" IS NULL OR "checkedStatus" >= 500)))
    ORDER BY "checkedAt" NULLS FIRST, id LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}
