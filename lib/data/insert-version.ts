import type { PlacedTarget } from "@/lib/core/anchor/target";
import type { Block } from "@/lib/core/text/block";
import type { Span } from "@/lib/core/text/span";
import type { Transaction } from "@/lib/database/client";
import type { ArticleHead } from "./article-head";
import { flatten } from "./article-text";
import { appendEvent, type EventStamp } from "./events";
import { countStates, writePositions } from "./target-positions";

export type NewVersion = {
  /** The article as it was locked. */
  head: ArticleHead;
  version: { id: string; text: string; sha256: string; blocks: Block[]; sentences: Span[]; format: string };
  facts: Pick<ArticleHead, "title" | "standfirst" | "byline">;
  /** Where every target of the version before is in this one. */
  targets: (PlacedTarget & { id: string })[];
  /** Found at the article's own address, by a look at it. */
  isFromPage: boolean;
};

/** Bumps every claim of an article, so that nobody writes on the strength of places they saw in an earlier version; ends when they are all locked. */
export async function touchClaims(tx: Transaction, articleId: string, now: Date): Promise<void> {
  await tx.claim.updateMany({ where: { articleId }, data: { revision: { increment: 1 }, updatedAt: now } });
}

/** Inserts the next version of a locked article with every target's place in it, and records it. */
export async function insertVersion(
  tx: Transaction,
  stamp: EventStamp,
  { head, version, facts, targets, isFromPage }: NewVersion,
): Promise<void> {
  const number = head.version.number + 1;
  const { text, sha256, blocks, sentences, format, id } = version;
  await tx.articleVersion.create({
    data: {
      ...{ id, text, sha256, blocks, format, number },
      articleId: head.id,
      sentences: flatten(sentences),
      createdById: stamp.actorId,
      createdAt: stamp.now,
    },
  });
  await tx.article.update({
    where: { id: head.id },
    data: { ...facts, revision: { increment: 1 }, updatedAt: stamp.now },
  });
  await writePositions(tx, id, targets);
  await appendEvent(tx, stamp, {
    chain: head.desk.id,
    type: "article.version_added",
    articleId: head.id,
    subjectId: id,
    payload: { version: number, sha256, format, targets: countStates(targets), ...(isFromPage ? { isFromPage } : {}) },
  });
}
