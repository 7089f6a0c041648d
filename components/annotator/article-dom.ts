import type { Span } from "@/lib/core/text/span";

// Between the DOM of the article and offsets into its text: every block carries `data-start` and `data-end`, and its text is
// exactly the text of the block (lib/core/report/annotated-blocks.ts).

const BLOCK = "[data-end]";

const numberOf = (element: Element, name: "start" | "end") => Number(element.getAttribute(`data-${name}`));

/** The article on this page. */
export const articleElement = () => document.getElementById("article");

/** The canonical text, read off the page: it need not be sent a second time. Blocks are parted by line feeds. */
export function readText(article: Element): string {
  let text = "";
  for (const block of article.querySelectorAll(BLOCK)) {
    text = text.padEnd(numberOf(block, "start"), "\n") + (block.textContent ?? "");
  }
  return text;
}

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

/** What a person has selected in the article; `null` for nothing, or for a selection that leaves it. */
export function selectionIn(article: Element): Span | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!article.contains(range.commonAncestorContainer)) return null;
  const start = offsetAt(article, range.startContainer, range.startOffset) ?? nextBlockStart(article, range);
  const end = offsetAt(article, range.endContainer, range.endOffset) ?? lastBlockEnd(article, range);
  return start === null || end === null || start >= end ? null : { start, end };
}

/** The offset at a point of the screen; `null` outside the article's blocks. */
export function offsetAtPoint(article: Element, x: number, y: number): number | null {
  const point = document.caretPositionFromPoint?.(x, y);
  if (point) return offsetAt(article, point.offsetNode, point.offset);
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? offsetAt(article, range.startContainer, range.startOffset) : null;
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

/** What of the text stands between two heights of the screen (CSS pixels from its top); `null` in an article without blocks. Looks at few blocks, however many there are. */
export function blocksBetween(article: Element, top: number, bottom: number): Span | null {
  const blocks = article.querySelectorAll<HTMLElement>(`${BLOCK}:not(details *)`);
  const firstBelow = (height: number) => {
    let low = 0;
    let high = blocks.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) < height) low = middle + 1;
      else high = middle;
    }
    return blocks[low];
  };
  const first = firstBelow(top);
  const last = firstBelow(bottom);
  return first === undefined || last === undefined
    ? null
    : { start: numberOf(first, "start"), end: numberOf(last, "end") };
}

/** A DOM range over a span, for highlights and scrolling; `null` when the span is in no block. */
export function rangeOf(article: Element, { start, end }: Span): Range | null {
  const from = pointAt(article, start, "start");
  const to = pointAt(article, end, "end");
  if (from === null || to === null) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** The text node at an offset; at a border, a range starts in the later one and ends in the earlier one. */
function pointAt(article: Element, offset: number, end: "start" | "end"): { node: Node; offset: number } | null {
  const block = blockAt(article, end === "end" ? offset - 1 : offset);
  if (block === null) return null;
  let left = offset - numberOf(block, "start");
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let last: Text | null = null;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (left < node.length || (end === "end" && left === node.length)) return { node, offset: left };
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
