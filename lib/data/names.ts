import type { Transaction } from "@/lib/database/client";

/** People by name. */
export async function listNames(db: Transaction, ids: string[]): Promise<{ id: string; name: string }[]> {
  return db.user.findMany({
    where: { id: { in: ids } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}
