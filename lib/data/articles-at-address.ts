import type { Db } from "@/lib/database/client";

/** Articles of a desk that are from one of these addresses, newest first. */
export async function findArticlesAt(
  db: Db,
  deskId: string,
  addresses: readonly string[],
): Promise<{ id: string; title: string; createdAt: Date }[]> {
  if (addresses.length === 0) return [];
  return db.article.findMany({
    where: { deskId, url: { in: [...addresses] } },
    select: { id: true, title: true, createdAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 5,
  });
}
