import { type EditMap, mapVersions } from "../align/edit-map";
import { pairBlocks } from "../align/pair-blocks";
import type { VersionText } from "../anchor/carried";

/**
 * For each block of the new version the number of the old block that it continues with the same text, unit for unit, else `null`: what
 * a person said of a block is then true of the other. No old block is given twice. `map`: of the two, when it is known already.
 */
export function matchEqualBlocks(
  before: VersionText,
  after: VersionText,
  { pieces }: EditMap = mapVersions(before, after),
): (number | null)[] {
  const matches = after.blocks.map((): number | null => null);
  for (const pair of pairBlocks(before.blocks, after.blocks, pieces)) {
    const old = before.blocks[pair.before];
    const fresh = after.blocks[pair.after];
    if (!old || !fresh) continue;
    if (before.text.slice(old.start, old.end) === after.text.slice(fresh.start, fresh.end))
      matches[pair.after] = pair.before;
  }
  return matches;
}
