import type { Block } from "@/lib/core/text/block";
import type { Span } from "@/lib/core/text/span";
import type { Transaction } from "@/lib/database/client";

/** The immutable text of a version and its parts. */
export type ArticleText = { text: string; blocks: Block[]; sentences: Span[] };

/** A version's text with its blocks and sentences. @throws when there is no such version: callers have just read its id. */
export async function getArticleText(db: Transaction, versionId: string): Promise<ArticleText> {
  const rows = await db.$queryRaw<{ text: string; blocks: Block[]; sentences: number[] }[]>`
    SELECT text, blocks, sentences FROM "ArticleVersion" WHERE id = ${versionId}`;
  const row = rows[0];
  if (row === undefined) throw new Error(`no version ${versionId}`);
  return { text: row.text, blocks: row.blocks, sentences: unflatten(row.sentences) };
}

/** Spans as the flat `[start, end, …]` that the database keeps. */
export function flatten(spans: readonly Span[]): number[] {
  return spans.flatMap(({ start, end }) => [start, end]);
}

/** The spans that `flatten` flattened. */
export function unflatten(offsets: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (let index = 0; index + 1 < offsets.length; index += 2) {
    spans.push({ start: offsets[index] ?? 0, end: offsets[index + 1] ?? 0 });
  }
  return spans;
}
