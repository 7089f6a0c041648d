import type { Span } from "./span";

/** Every kind a paragraph-level part of an article can have (DESIGN.md §2). One list: type, schema and menus follow from it. */
export const BLOCK_KINDS = [
  "title",
  "standfirst",
  "heading",
  "paragraph",
  "quote",
  "list-item",
  "caption",
  "byline",
  "dateline",
  "furniture",
] as const;

/** What a block is: `furniture` is what the page carried around the article (menus, link lists, repeated titles). */
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A paragraph-level part of a version: its kind and its UTF-16 span in the canonical text. Blocks are in page order, never overlap, and one blank line separates them. */
export type Block = Span & { kind: BlockKind };
