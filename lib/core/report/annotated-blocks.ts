import type { Block, BlockKind } from "../text/block";
import { detectDirection } from "../text/detect-direction";
import type { Direction } from "../text/direction";
import { annotateLine, type MarkedSpan } from "./annotated-line";
import { assignSpans, type SpanPiece } from "./assign-spans";
import { escapeHtml } from "./escape-html";
import { assignInlays, type Inlay } from "./inlay";

/** How an article is written as HTML. */
export type AnnotatedBlocksOptions = {
  /** Level of the title (1 to 5); headings of the article are one below. */
  titleLevel: 1 | 2 | 3 | 4 | 5;
  /** The article's direction, which the element around has; a block whose letters run the other way says so. */
  direction: Direction;
  /** What becomes of furniture: left out, or folded behind words made from how many lines there are in a row. */
  furniture: "omit" | { summary: (lines: number) => string };
  /** Blocks to leave out, by index; default none. */
  skip?: ReadonlySet<number>;
  /** What is shown in the text and is not of it. */
  inlays?: readonly Inlay[];
  /** HTML that follows a block: its notes. Given the block's index and the spans that are first shown in it. */
  after?: (index: number, starting: MarkedSpan[]) => string;
};

/** Elements whose name does not depend on the options. */
const ELEMENTS = {
  title: null,
  heading: null,
  furniture: "p",
  standfirst: "p",
  paragraph: "p",
  quote: "blockquote",
  "list-item": "p",
  caption: "p",
  byline: "p",
  dateline: "p",
} satisfies Record<BlockKind, string | null>;

/**
 * The article as HTML with every claim marked: blocks in page order as elements `b-KIND` with `data-start` and `data-end`
 * (UTF-16 offsets into the full text), list items gathered in lists. The text of each block's element is exactly the text of
 * the block, so an offset in the DOM is `data-start` plus an offset in the element's text. Linear in text and marks: 5,000
 * claims on 100,000 words take some 30 ms.
 */
export function renderAnnotatedBlocks(
  blocks: readonly Block[],
  text: string,
  spans: readonly MarkedSpan[],
  options: AnnotatedBlocksOptions,
): string {
  const shown = (index: number) =>
    options.skip?.has(index) !== true && (options.furniture !== "omit" || blocks[index]?.kind !== "furniture");
  const pieces = assignSpans(blocks, spans, shown);
  const inlays = assignInlays(blocks, options.inlays ?? []);
  let html = "";
  let group: "list" | "furniture" | null = null;
  blocks.forEach((block, index) => {
    if (!shown(index)) return;
    const wanted = groupOf(block.kind);
    if (wanted !== group)
      html += closeGroup(group) + openGroup(wanted, options.furniture, () => linesOfFurniture(blocks, index));
    group = wanted;
    const inBlock = pieces[index] ?? [];
    const starting = inBlock.filter(({ first }) => first).map(({ span }) => span);
    const element =
      renderAnnotatedBlock(block, text, inBlock, options, inlays.get(index)) + (options.after?.(index, starting) ?? "");
    html += group === "list" ? `<li>${element}</li>` : element;
  });
  return html + closeGroup(group);
}

/** One block as `renderAnnotatedBlocks` writes it. */
export function renderAnnotatedBlock(
  block: Block,
  text: string,
  pieces: readonly SpanPiece<MarkedSpan>[],
  { titleLevel, direction }: Pick<AnnotatedBlocksOptions, "titleLevel" | "direction">,
  inlays: readonly Inlay[] = [],
): string {
  const level = block.kind === "title" ? titleLevel : titleLevel + 1;
  const element = ELEMENTS[block.kind] ?? `h${level}`;
  const line = annotateLine(text, block, pieces, inlays);
  const own = directionOf(text.slice(block.start, block.end), direction);
  const dir = own === direction ? "" : ` dir="${own}"`;
  return `<${element} class="b-${block.kind}"${dir} data-start="${block.start}" data-end="${block.end}">${line}</${element}>\n`;
}

/** Any character of a right-to-left script; most texts have none, and need no counting. */
const ANY_RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

function directionOf(text: string, around: Direction): Direction {
  return around === "ltr" && !ANY_RIGHT_TO_LEFT.test(text) ? "ltr" : detectDirection(text, around);
}

function groupOf(kind: BlockKind): "list" | "furniture" | null {
  if (kind === "list-item") return "list";
  return kind === "furniture" ? "furniture" : null;
}

function linesOfFurniture(blocks: readonly Block[], from: number): number {
  let end = from;
  while (blocks[end]?.kind === "furniture") end += 1;
  return end - from;
}

function openGroup(
  group: "list" | "furniture" | null,
  furniture: AnnotatedBlocksOptions["furniture"],
  lines: () => number,
): string {
  if (group === "list") return '<ul class="b-list">';
  if (group === null || furniture === "omit") return "";
  // The words may run the other way than the article.
  return `<details class="b-folded"><summary><bdi>${escapeHtml(furniture.summary(lines()))}</bdi></summary>`;
}

function closeGroup(group: "list" | "furniture" | null): string {
  if (group === "list") return "</ul>\n";
  return group === "furniture" ? "</details>\n" : "";
}
