import { mapVersions } from "../align/edit-map";
import { pairBlocks } from "../align/pair-blocks";
import type { VersionText } from "../anchor/carried";
import type { Block } from "../text/block";

/** Share of an article's body that must be found in what is said to be its new text; a rewritten story keeps more. */
const LEAST_KEPT = 0.2;
/** A body shorter than this may be rewritten as a whole. */
const LEAST_CHARACTERS = 200;

/** Whether `after` can be a new text of the article in `before`, and is not another page that its address leads to by now. */
export function isSameArticle(
  before: Omit<VersionText, "blocks"> & { blocks: readonly Block[] },
  after: VersionText,
): boolean {
  const body = before.blocks.flatMap((block, index) =>
    block.kind === "furniture" ? [] : [{ index, length: block.end - block.start }],
  );
  const characters = body.reduce((sum, { length }) => sum + length, 0);
  if (characters < LEAST_CHARACTERS) return true;
  const { pieces } = mapVersions(before, after);
  const kept = new Set(pairBlocks(before.blocks, after.blocks, pieces).map((pair) => pair.before));
  const found = body.filter(({ index }) => kept.has(index)).reduce((sum, { length }) => sum + length, 0);
  return found >= characters * LEAST_KEPT;
}
