import type { Block } from "@/lib/core/text/block";
import type { Transaction } from "@/lib/database/client";
import type { ArticleHead } from "./article-head";
import { appendEvent, type EventStamp } from "./events";

export type ArticleCorrection = {
  head: ArticleHead;
  /** The revision the person saw. */
  revision: number;
  /** The newest version's blocks with other kinds; `null` when none changed. */
  blocks: Block[] | null;
  facts: Pick<ArticleHead, "title" | "standfirst" | "byline" | "publisher" | "publishedAt">;
};

/** Saves a correction if the article is still at the revision that was seen; says whether it was. */
export async function updateArticle(
  tx: Transaction,
  stamp: EventStamp,
  { head, revision, blocks, facts }: ArticleCorrection,
): Promise<boolean> {
  const { count } = await tx.article.updateMany({
    where: { id: head.id, revision },
    data: { ...facts, revision: { increment: 1 }, updatedAt: stamp.now },
  });
  if (count === 0) return false;
  if (blocks !== null) await tx.articleVersion.update({ where: { id: head.version.id }, data: { blocks } });
  await appendEvent(tx, stamp, {
    chain: head.desk.id,
    type: "article.corrected",
    articleId: head.id,
    subjectId: head.version.id,
    payload: { facts, kinds: blocks?.map(({ kind }) => kind) ?? null },
  });
  return true;
}
