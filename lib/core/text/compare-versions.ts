import { mapVersions } from "../align/edit-map";
import { pairBlocks } from "../align/pair-blocks";
import type { VersionText } from "../anchor/carried";
import { diffWords } from "./diff-words";
import type { Span } from "./span";
import type { VersionRow } from "./version-row";

/**
 * Two versions block by block, in the reading order of the new one; a removed block stands where it was. A moved block is one row, at
 * its new place. Every block of both versions is in exactly one row.
 */
export function compareVersions(before: VersionText, after: VersionText): VersionRow[] {
  const { pieces } = mapVersions(before, after);
  const pairs = new Map(pairBlocks(before.blocks, after.blocks, pieces).map((pair) => [pair.after, pair]));
  const kept = new Set(Array.from(pairs.values(), (pair) => pair.before));
  const rows: VersionRow[] = [];
  let next = 0;
  const removeUpTo = (end: number) => {
    for (; next < end; next++) {
      const old = before.blocks[next];
      if (old && !kept.has(next)) rows.push({ kind: "removed", before: toSpan(old), after: null, diff: null });
    }
  };
  after.blocks.forEach((fresh, index) => {
    const pair = pairs.get(index);
    const old = pair && before.blocks[pair.before];
    if (pair && !pair.moved) removeUpTo(pair.before);
    if (pair && old) rows.push(pairRow(before.text, toSpan(old), after.text, toSpan(fresh), pair.moved));
    else rows.push({ kind: "added", before: null, after: toSpan(fresh), diff: null });
  });
  removeUpTo(before.blocks.length);
  return rows;
}

function pairRow(before: string, old: Span, after: string, fresh: Span, moved: boolean): VersionRow {
  const oldWords = before.slice(old.start, old.end);
  const newWords = after.slice(fresh.start, fresh.end);
  const isSame = oldWords === newWords;
  const kind = moved ? "moved" : isSame ? "same" : "changed";
  return { kind, before: old, after: fresh, diff: isSame ? null : diffWords(oldWords, newWords) };
}

/** Only the offsets, without what else a block says about itself. */
function toSpan({ start, end }: Span): Span {
  return { start, end };
}
