import type { Block, BlockKind } from "./block";
import { stripBylineOpening } from "./byline";

/** What an article's own blocks say about it; `null` where no block says it. */
export type ArticleDescription = { title: string | null; standfirst: string | null; byline: string | null };

/** Reads title, standfirst and byline (the names without "By") off the blocks, for instance after a person corrected their kinds. */
export function describeArticle(text: string, blocks: readonly Block[]): ArticleDescription {
  const first = (kind: BlockKind): string | null => {
    const block = blocks.find((candidate) => candidate.kind === kind);
    return block ? text.slice(block.start, block.end) : null;
  };
  const byline = first("byline");
  return {
    title: first("title"),
    standfirst: first("standfirst"),
    byline: byline && (stripBylineOpening(byline) || byline),
  };
}
