import type { EditMap } from "../align/edit-map";
import type { VersionText } from "../anchor/carried";
import type { Block } from "./block";
import { matchEqualBlocks } from "./match-equal-blocks";

/** A version's text with blocks that have kinds. */
type ArticleText = Omit<VersionText, "blocks"> & { blocks: readonly Block[] };

/** The blocks of a new version with the kinds that the equal blocks of the old one have by now: what a person corrected stays corrected. */
export function carryKinds(before: ArticleText, after: ArticleText, map?: EditMap): Block[] {
  const matches = matchEqualBlocks(before, after, map);
  return after.blocks.map((block, index) => {
    const old = before.blocks[matches[index] ?? -1];
    return old === undefined ? block : { ...block, kind: old.kind };
  });
}
