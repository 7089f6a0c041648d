import type { BlockKind } from "@/lib/core/text/block";

/** What people read for each kind of block. */
export const BLOCK_KIND_LABELS = {
  title: "Title",
  standfirst: "Standfirst",
  heading: "Heading",
  paragraph: "Paragraph",
  quote: "Quote",
  "list-item": "List item",
  caption: "Caption",
  byline: "Byline",
  dateline: "Dateline",
  furniture: "Furniture",
} satisfies Record<BlockKind, string>;
