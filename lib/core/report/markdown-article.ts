import type { PhrasingContent, RootContent } from "mdast";
import { assignSpans } from "./assign-spans";
import { heading, text } from "./markdown-nodes";
import type { Report, ReportBlock } from "./report";
import { reportText } from "./report-text";

/**
 * The headline, and the blocks in page order without it and without furniture. A footnote stands at the end of each claimed
 * stretch; list items that follow one another are one list.
 */
export function markdownArticle(report: Report): { headline: RootContent; nodes: RootContent[] } {
  const { blocks } = report;
  const spans = report.claims.flatMap(({ number, targets }) =>
    targets.filter(({ state }) => state !== "gone").map(({ start, end }) => ({ number, start, end })),
  );
  const pieces = assignSpans(blocks, spans, (index) => blocks[index]?.text !== null);
  const full = reportText(report);
  const nodes: RootContent[] = [heading(2, "The article")];
  const headlineIndex = blocks.findIndex(({ kind, text }) => kind === "title" && text === report.article.title);
  let headline = heading(1, report.article.title);
  blocks.forEach((block, index) => {
    if (block.text === null) return;
    const ends = (pieces[index] ?? [])
      .filter(({ last }) => last)
      .map(({ span }) => ({ number: span.number, end: Math.min(span.end, block.end) }));
    const line = withFootnotes(full, block, ends);
    const previous = nodes.at(-1);
    if (index === headlineIndex) headline = { type: "heading", depth: 1, children: line };
    else if (block.kind === "list-item" && previous?.type === "list") {
      previous.children.push({ type: "listItem", spread: false, children: [{ type: "paragraph", children: line }] });
    } else nodes.push(blockNode(block, line));
  });
  return { headline, nodes };
}

function withFootnotes(full: string, block: ReportBlock, ends: { number: number; end: number }[]): PhrasingContent[] {
  const line: PhrasingContent[] = [];
  let place = block.start;
  for (const { number, end } of ends.sort((a, b) => a.end - b.end)) {
    if (end > place) line.push(text(full.slice(place, end)));
    line.push({ type: "footnoteReference", identifier: String(number), label: String(number) });
    place = end;
  }
  if (place < block.end) line.push(text(full.slice(place, block.end)));
  return line;
}

function blockNode({ kind }: ReportBlock, line: PhrasingContent[]): RootContent {
  const prose: RootContent = { type: "paragraph", children: line };
  switch (kind) {
    case "title":
      return { type: "paragraph", children: [{ type: "strong", children: line }] };
    case "heading":
      return { type: "heading", depth: 3, children: line };
    case "quote":
      return { type: "blockquote", children: [{ type: "paragraph", children: line }] };
    case "list-item":
      return {
        type: "list",
        ordered: false,
        spread: false,
        children: [{ type: "listItem", spread: false, children: [{ type: "paragraph", children: line }] }],
      };
    case "standfirst":
    case "paragraph":
    case "caption":
    case "byline":
    case "dateline":
    case "furniture":
      return prose;
  }
}
