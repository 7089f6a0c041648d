import type { VersionText } from "../anchor/carried";
export function matchEqualBlocks(before: VersionText, after: VersionText): (number | null)[] {
  const old = new Map(before.blocks.map(({ start, end }, index) => [before.text.slice(start, end), index]));
  return after.blocks.map(({ start, end }) => old.get(after.text.slice(start, end)) ?? null);
}
