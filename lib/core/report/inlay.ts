import type { Span } from "../text/span";
import { firstEndingAfter } from "./assign-spans";
import { escapeVisibly } from "./visible-controls";

/**
 * Something shown in the text that is not of it: an element without text before the words at `start`, and another around them up to
 * `end`. The words stay what they are, so that offsets can be read from them.
 */
export type Inlay = Span & {
  /** HTML without text. */
  html: string;
  /** Element and its attributes around the words, when there are any: `ins class="new"`. */
  around: string | null;
  /** Belongs to what ends at `start`, not to what begins there. */
  isLate: boolean;
};

/** For each block, the inlays in it, by place. What stands between two blocks is put at the end of the one before. */
export function assignInlays(blocks: readonly Span[], inlays: readonly Inlay[]): Map<number, Inlay[]> {
  const byBlock = new Map<number, Inlay[]>();
  const put = (index: number, inlay: Inlay) => {
    const there = byBlock.get(index);
    if (there === undefined) byBlock.set(index, [inlay]);
    else there.push(inlay);
  };
  for (const inlay of [...inlays].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const first = firstEndingAfter(blocks, inlay.start);
    const block = blocks[first];
    const before = blocks[first - 1];
    const isBetween = block === undefined || block.start > inlay.start || (inlay.isLate && block.start === inlay.start);
    if (isBetween && inlay.end === inlay.start && before !== undefined) {
      put(first - 1, { ...inlay, start: before.end, end: before.end });
      continue;
    }
    put(Math.min(first, blocks.length - 1), inlay);
    for (let index = first + 1; (blocks[index]?.start ?? inlay.end) < inlay.end; index++) {
      put(index, { ...inlay, html: "", start: blocks[index]?.start ?? 0 });
    }
  }
  return byBlock;
}

/** The words of `[start, end)` as HTML, with the inlays of their block. `isLast`: the block ends here. */
export function wordsWithInlays(
  text: string,
  { start, end, isLast }: Span & { isLast: boolean },
  inlays: readonly Inlay[],
): string {
  let html = "";
  let place = start;
  for (const inlay of inlays) {
    const isHere = inlay.isLate
      ? inlay.start > start && inlay.start <= end
      : (inlay.start >= start && inlay.start < end) || (isLast && inlay.start === end);
    const from = Math.max(place, inlay.start);
    const to = Math.min(end, inlay.end);
    if (!isHere && from >= to) continue;
    const upTo = Math.min(end, from);
    html += escapeVisibly(text.slice(place, upTo)) + (isHere ? inlay.html : "");
    place = upTo;
    if (inlay.around === null || from >= to) continue;
    html += `<${inlay.around}>${escapeVisibly(text.slice(from, to))}</${inlay.around.split(" ")[0]}>`;
    place = to;
  }
  return html + escapeVisibly(text.slice(place, end));
}
