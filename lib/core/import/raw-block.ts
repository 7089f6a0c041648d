import type { BlockKind } from "../text/block";
import type { PageSigns } from "./page-signs";

/** How strongly the page's markup says that a part is furniture: `likely` gives way to long prose, `sure` does not. */
export type FurnitureSign = "no" | "likely" | "sure";

/** A part of a page as a parser found it, before `classifyBlocks` decides what it is. */
export type RawBlock = {
  /** Canonical block text: one line, never blank. */
  text: string;
  /** What the markup says it is; plain text says nothing. */
  role: BlockKind | "unmarked";
  furniture: FurnitureSign;
  /** Share of the text that is a link, 0 to 1. */
  linkShare: number;
  /** Share of the text that is the page's article by the structure of the whole page, 0 to 1; null when that is not known. */
  articleShare: number | null;
  /** Number of the list it is an item of, counted from 1; 0 outside of lists. */
  list: number;
  /** Number of the outermost `<main>` or `<article>` around it, counted from 1; 0 outside. */
  region: number;
};

/** A block about which its format says nothing. */
export function unmarkedBlock(text: string): RawBlock {
  return { text, role: "unmarked", furniture: "no", linkShare: 0, articleShare: null, list: 0, region: 0 };
}

/** What a page says about itself outside of its text; everything as written there, not yet checked. */
export type PageFacts = {
  title: string | null;
  standfirst: string | null;
  byline: string | null;
  publisher: string | null;
  publishedAt: string | null;
  language: string | null;
  rightToLeft: boolean;
  /** Addresses as written on the page: relative ones, and ones that are none, among them. */
  canonicalUrl: string | null;
  leadImageUrl: string | null;
  /** Where `<base>` says that relative addresses start. */
  baseUrl: string | null;
  /** The page says that reading all of it costs something. */
  isPaid: boolean;
};

export const NO_FACTS: PageFacts = {
  title: null,
  standfirst: null,
  byline: null,
  publisher: null,
  publishedAt: null,
  language: null,
  rightToLeft: false,
  canonicalUrl: null,
  leadImageUrl: null,
  baseUrl: null,
  isPaid: false,
};

/** What a parser hands to the shared classification. */
export type ParsedPage = { blocks: RawBlock[]; facts: PageFacts; removedCharacters: number };

/** The same of an HTML page, with the signs of what kind of page it is. */
export type ParsedHtml = ParsedPage & { signs: PageSigns };
