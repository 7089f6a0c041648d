import type { Block } from "@/lib/core/text/block";
import type { Direction } from "@/lib/core/text/direction";
import type { Span } from "@/lib/core/text/span";
import type { Transaction } from "@/lib/database/client";
import { flatten } from "./article-text";
import { appendEvent, type EventStamp } from "./events";

export type NewArticle = {
  article: {
    id: string;
    deskId: string;
    title: string;
    standfirst: string | null;
    byline: string | null;
    publisher: string | null;
    publishedAt: string | null;
    language: string | null;
    direction: Direction;
    url: string | null;
  };
  version: { id: string; text: string; sha256: string; blocks: Block[]; sentences: Span[]; format: string };
};

/** Inserts an article with its first version and records it. */
export async function insertArticle(
  tx: Transaction,
  stamp: EventStamp,
  { article, version }: NewArticle,
): Promise<void> {
  const made = { createdById: stamp.actorId, createdAt: stamp.now };
  await tx.article.create({ data: { ...article, ...made, updatedAt: stamp.now } });
  await tx.articleVersion.create({
    data: { ...version, sentences: flatten(version.sentences), articleId: article.id, number: 1, ...made },
  });
  await appendEvent(tx, stamp, {
    chain: article.deskId,
    type: "article.imported",
    articleId: article.id,
    subjectId: version.id,
    payload: { title: article.title, version: 1, sha256: version.sha256, format: version.format },
  });
}
