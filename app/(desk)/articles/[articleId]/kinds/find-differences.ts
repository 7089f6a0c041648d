import { BLOCK_KIND_LABELS } from "@/components/article/block-kind-labels";
import type { BlockKind } from "@/lib/core/text/block";
import type { ArticleView } from "@/lib/schemas/article";
import { type Difference, FACT_LABELS, FACTS, type Fact, type Facts } from "./correct-state";

type SavedNow = Pick<ArticleView, Fact> & { version: Pick<ArticleView["version"], "text" | "blocks"> };

/** Where the article as it is now and what was changed in the form say different things, in page order. */
export function findDifferences(
  now: SavedNow,
  facts: Partial<Facts>,
  kinds: readonly { index: number; kind: BlockKind }[],
): Difference[] {
  const ofFacts = FACTS.flatMap((name) => {
    const theirs = now[name] ?? "";
    const mine = facts[name];
    return mine === undefined || mine === theirs ? [] : [{ what: FACT_LABELS[name], theirs, mine }];
  });
  const ofKinds = kinds.flatMap(({ index, kind }) => {
    const block = now.version.blocks[index];
    if (block === undefined || block.kind === kind) return [];
    const words = now.version.text.slice(block.start, Math.min(block.end, block.start + 60)).toWellFormed();
    return [{ what: words, theirs: BLOCK_KIND_LABELS[block.kind], mine: BLOCK_KIND_LABELS[kind] }];
  });
  return [...ofFacts, ...ofKinds];
}
