import type { Transaction } from "@/lib/database/client";

/** The oldest desk with this slug (absent: any) among the given ids (`null`: all desks), or `null`. */
export async function findDesk(
  db: Transaction,
  { slug, among }: { slug: string | undefined; among: string[] | null },
): Promise<{ id: string; slug: string } | null> {
  return db.desk.findFirst({
    where: { ...(slug === undefined ? {} : { slug }), ...(among === null ? {} : { id: { in: among } }) },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, slug: true },
  });
}
