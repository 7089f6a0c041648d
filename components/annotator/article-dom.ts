import type { Span } from "@/lib/core/text/span";

// Between the DOM of the article and offsets into its text: every block carries `data-start` and `data-end`, and its text is
// exactly the text of the block (lib/core/report/annotated-blocks.ts).

const BLOCK = "[data-end]";

const numberOf = (element: Element, name: "start" | "end") => Number(element.getAttribute(`data-${name}`));

/** The offset of a DOM position in the article's text; `null` outside its blocks. */
export function offsetAt(article: Element, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest(BLOCK);
  if (block === null || block === undefined || !article.contains(block)) return null;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return numberOf(block, "start") + before.toString().length;
}

/** The words a person has selected with the mouse, as a span of the article; `null` for none, or for a selection that leaves it. */
export function selectedSpan(article: Element): { span: Span; text: string } | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!article.contains(range.commonAncestorContainer)) return null;
  const start = offsetAt(article, range.startContainer, range.startOffset) ?? nextBlockStart(article, range);
  const end = offsetAt(article, range.endContainer, range.endOffset) ?? lastBlockEnd(article, range);
  if (start === null || end === null || start >= end) return null;
  return { span: { start, end }, text: textOf(article, { start, end }) };
}

/** The block that holds `offset`, or the one before it. Binary search over the blocks, which are in page order. */
export function blockAt(article: Element, offset: number): HTMLElement | null {
  const blocks = article.querySelectorAll<HTMLElement>(BLOCK);
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const block = blocks[middle];
    if (block !== undefined && numberOf(block, "start") <= offset) low = middle;
    else high = middle - 1;
  }
  return blocks[low] ?? null;
}

/** A DOM range over a span, for highlights and scrolling; `null` when the span is in no block. */
export function rangeOf(article: Element, { start, end }: Span): Range | null {
  const from = pointAt(article, start);
  const to = pointAt(article, end);
  if (from === null || to === null) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** The words of a span; blocks are parted by a blank line. */
export function textOf(article: Element, { start, end }: Span): string {
  const parts: string[] = [];
  for (const block of article.querySelectorAll<HTMLElement>(BLOCK)) {
    const first = numberOf(block, "start");
    if (first >= end) break;
    if (numberOf(block, "end") <= start) continue;
    parts.push((block.textContent ?? "").slice(Math.max(0, start - first), end - first));
  }
  return parts.join("\n\n");
}

export const startOf = (block: Element) => numberOf(block, "start");

function pointAt(article: Element, offset: number): { node: Node; offset: number } | null {
  const block = blockAt(article, offset);
  if (block === null) return null;
  let left = offset - numberOf(block, "start");
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let last: Text | null = null;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (left <= node.length) return { node, offset: left };
    left -= node.length;
    last = node;
  }
  return last === null ? null : { node: last, offset: last.length };
}

/** Where a selection that starts between blocks (in a margin note, on white space) enters the text. */
function nextBlockStart(article: Element, range: Range): number | null {
  for (const block of article.querySelectorAll(BLOCK)) if (range.intersectsNode(block)) return numberOf(block, "start");
  return null;
}

function lastBlockEnd(article: Element, range: Range): number | null {
  let end: number | null = null;
  for (const block of article.querySelectorAll(BLOCK)) {
    if (range.intersectsNode(block)) end = numberOf(block, "end");
    else if (end !== null) break;
  }
  return end;
}
