import type { Block, BlockKind } from "./block";

/** A correction: the block with this number, counted from 0, is of this kind. */
export type BlockKindChange = { index: number; kind: BlockKind };

/** The blocks with some kinds corrected; of two changes to one block the later counts, numbers without a block are passed over. The text and the offsets stay. */
export function withBlockKinds(blocks: readonly Block[], changes: readonly BlockKindChange[]): Block[] {
  const kinds = new Map(changes.map(({ index, kind }) => [index, kind]));
  return blocks.map((block, index) => ({ ...block, kind: kinds.get(index) ?? block.kind }));
}
