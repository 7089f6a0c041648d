import { type RawBlock, unmarkedBlock } from "@/lib/core/import/raw-block";
import { isBlank, toBlockText } from "@/lib/core/text/canonical-text";
import type { PdfLine } from "./pdf-line";
import { isSameParagraph, type LineShape, shapeOf } from "./pdf-paragraph";
import { joinHyphenated, wordsWithHyphen } from "./rejoin-words";

/** What a PDF's lines come to: its blocks, and for each page the block and the place in it (UTF-16) where the page begins. */
export type PdfBlocks = { blocks: RawBlock[]; pageStarts: { page: number; block: number; offset: number }[] };

/** Letters so much larger than those of most of the text make a heading, and the largest of the first page the title. */
const HEADING = 1.12;
const TITLE = 1.3;

export const BULLET = /^[•‣▪◦●○∙·–-]\s+\S/u;

type Draft = {
  text: string;
  first: PdfLine;
  last: PdfLine;
  isFurniture: boolean;
  starts: { page: number; offset: number }[];
};

/** Puts lines together to paragraphs, across columns and pages too; what runs along the edges is put behind the paragraph it cuts. */
export function toBlocks(lines: readonly PdfLine[], furniture: ReadonlySet<PdfLine>): PdfBlocks {
  const body = lines.filter((line) => !furniture.has(line));
  const shape = shapeOf(body);
  const compounds = wordsWithHyphen(body.map(({ text }) => text));
  const drafts: Draft[] = [];
  let held: Draft[] = [];
  let open: Draft | null = null;
  let page = -1;
  for (const line of lines) {
    if (furniture.has(line)) {
      held.push({ text: line.text, first: line, last: line, isFurniture: true, starts: [] });
      continue;
    }
    const isOpening = line.page !== page;
    page = line.page;
    if (open !== null && isSameParagraph(open, line, shape)) {
      const text: string = joinHyphenated(open.text, line.text, compounds);
      if (isOpening) open.starts.push({ page, offset: text.length - line.text.length });
      open.text = text;
      open.last = line;
      continue;
    }
    drafts.push(...(open === null ? [] : [open]), ...held);
    held = [];
    open = {
      text: line.text,
      first: line,
      last: line,
      isFurniture: false,
      starts: isOpening ? [{ page, offset: 0 }] : [],
    };
  }
  drafts.push(...(open === null ? [] : [open]), ...held);
  return finish(drafts, shape);
}

function finish(drafts: readonly Draft[], shape: LineShape): PdfBlocks {
  const seen = drafts.filter(({ text }) => !isBlank(text));
  const largest = Math.max(
    0,
    ...seen.flatMap(({ first, isFurniture }) => (first.page === 0 && !isFurniture ? first.size : [])),
  );
  const isTitle = ({ first, isFurniture }: Draft) =>
    !isFurniture && first.page === 0 && first.size === largest && largest >= shape.size * TITLE;
  const title = seen.find(isTitle);
  const blocks = seen.map((draft): RawBlock => {
    const block = unmarkedBlock(toBlockText(draft.text).text);
    if (draft.isFurniture) return { ...block, furniture: "sure" };
    if (draft === title) return { ...block, role: "title" };
    if (BULLET.test(draft.text)) return { ...block, role: "list-item" };
    return draft.first.size >= shape.size * HEADING ? { ...block, role: "heading" } : block;
  });
  const pageStarts = seen.flatMap(({ starts, text }, block) =>
    starts.map(({ page, offset }) => ({
      page,
      block,
      offset: toBlockText(text.slice(0, offset)).text.length + gapAt(text, offset),
    })),
  );
  return { blocks, pageStarts };
}

/** The space before a page's first word belongs to the page before. */
const gapAt = (text: string, offset: number): number => (offset > 0 && text.charAt(offset - 1) === " " ? 1 : 0);
