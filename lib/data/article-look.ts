import type { PageFault } from "@/lib/core/intake/page-fault";
import type { Transaction } from "@/lib/database/client";

/** The last look at an article's page, and how often its desk looks; `at` null: never. */
export type ArticleLook = { at: Date | null; fault: string | null; everyHours: number | null };

/** Notes that an article's page was looked at, and why that failed (`null`: it did not). No revision: nothing of the article changes. */
export async function noteLook(
  tx: Transaction,
  articleId: string,
  { at, fault }: { at: Date; fault: PageFault | null },
): Promise<void> {
  await tx.article.updateMany({ where: { id: articleId }, data: { watchedAt: at, watchFault: fault } });
}

/** The last look at an article's page. */
export async function findLook(db: Transaction, articleId: string): Promise<ArticleLook> {
  const article = await db.article.findUnique({
    where: { id: articleId },
    select: { watchedAt: true, watchFault: true, desk: { select: { watchHours: true } } },
  });
  return {
    at: article?.watchedAt ?? null,
    fault: article?.watchFault ?? null,
    everyHours: article?.desk.watchHours ?? null,
  };
}

/** Whether the page that a version was made of is kept. */
export async function hasSnapshot(tx: Transaction, versionId: string): Promise<boolean> {
  return (await tx.snapshot.findFirst({ where: { versionId }, select: { id: true } })) !== null;
}

/** Articles whose desk wants their pages looked at by now, those never looked at first, then the longest ago. At most `limit`. */
export async function findArticlesToWatch(db: Transaction, now: Date, limit: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM "Article" a JOIN "Desk" d ON d.id = a."deskId"
    WHERE a.url IS NOT NULL AND d."watchHours" IS NOT NULL
      AND (a."watchedAt" IS NULL OR a."watchedAt" <= ${now}::timestamptz - make_interval(hours => d."watchHours"))
    ORDER BY a."watchedAt" NULLS FIRST, a.id LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}
