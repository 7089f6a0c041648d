import type { BlockKind } from "../text/block";
import { isByline } from "../text/byline";
import { isCaption } from "./caption-rule";
import { comparableText } from "./comparable-text";
import { readDateLine } from "./date-line";
import { isClosingLine, isPageLine, isProse, isReadTime, isSectionLine, isSourceLine } from "./line-rules";
import type { PageShape } from "./page-shape";
import type { RawBlock } from "./raw-block";

/** What is known of a page when one of its blocks is looked at. */
export type Page = {
  blocks: readonly RawBlock[];
  shape: PageShape;
  title: number;
  titleWords: string;
};

const LONGEST_STANDFIRST = 600;
const LONGEST_HEADING = 90;
/** Credits that a page puts below its article stand at most this many blocks behind it. */
const SIGN_OFF = 3;

/** The kinds that markup names outright. */
export function kindByMarkup(page: Page, { role, text, furniture }: RawBlock, index: number): BlockKind | null {
  if (furniture !== "no" && role === "heading") return null;
  if (role === "caption") return role;
  if (role === "byline" || role === "dateline")
    return isProse(text) ? "paragraph" : isReadTime(text) ? "furniture" : role;
  if (role === "standfirst") return text.length <= LONGEST_STANDFIRST ? role : "paragraph";
  if (role !== "heading" && role !== "title") return null;
  if (isPageLine(text)) return "furniture";
  const underTitle = index === page.title + 1 && page.title !== -1 && index < page.shape.bodyStart + 1;
  return underTitle && isProse(text) ? "standfirst" : "heading";
}

/** The headline a second time: anywhere in the page's head, and as a top heading anywhere. */
export function isRepeatedTitle({ shape, titleWords }: Page, { role, text }: RawBlock, index: number): boolean {
  if (titleWords === "" || text.length > 500 || (index >= shape.bodyStart && role !== "title")) return false;
  return comparableText(text) === titleWords;
}

/** What wording and place say of a block that markup says nothing of. */
export function kindByPlace(page: Page, block: RawBlock, index: number): BlockKind {
  if (index < page.shape.bodyStart) return kindAboveBody(page, block, index);
  if (index >= page.shape.bodyEnd) return kindBelowBody(page, block, index);
  return kindInBody(page, block, index);
}

function kindAboveBody(page: Page, { text }: RawBlock, index: number): BlockKind {
  const { shape, title } = page;
  const date = readDateLine(text);
  if (date) return date === "section-date" ? "furniture" : "dateline";
  if (isByline(text)) return "byline";
  if (index === shape.standfirst) return isCaption(text) ? "caption" : "standfirst";
  if (isCaption(text)) return "caption";
  if (isSectionLine(text) || isClosingLine(text) || isSourceLine(text)) return "furniture";
  if (shape.bodyEnd <= shape.bodyStart || title === -1) return "paragraph";
  if (index === title + 1 && title + 1 < shape.bodyStart) return standfirstOrParagraph(page, text, index);
  // A few words above the headline name a section, a series, a mood; never what the article says.
  return index < title && text.length < 40 ? "furniture" : "paragraph";
}

/** The line under the headline is a standfirst when prose or credits come next; in a row of short lines it is just the first. */
function standfirstOrParagraph({ blocks, shape }: Page, text: string, index: number): BlockKind {
  const next = blocks[index + 1]?.text ?? "";
  const followed =
    index + 1 === shape.bodyStart ||
    isByline(next) ||
    readDateLine(next) !== null ||
    isReadTime(next) ||
    isCaption(next);
  return followed && text.length >= 30 ? "standfirst" : "paragraph";
}

function kindInBody(page: Page, { text }: RawBlock, index: number): BlockKind {
  if (isCaption(text)) return "caption";
  return isHeading(page, text, index) ? "heading" : "paragraph";
}

function kindBelowBody(page: Page, { text }: RawBlock, index: number): BlockKind {
  if (page.shape.bodyEnd === 0) return isCaption(text) ? "caption" : "paragraph";
  if (isSourceLine(text) || isClosingLine(text)) return "furniture";
  if (isCaption(text)) return "caption";
  if (index < page.shape.bodyEnd + SIGN_OFF) {
    if (isByline(text)) return "byline";
    if (readDateLine(text) === "date") return "dateline";
  }
  return "paragraph";
}

/** In plain text, a short line without closing punctuation that stands right above a paragraph and not below another such line. */
function isHeading({ blocks }: Page, text: string, index: number): boolean {
  if (
    text.length > LONGEST_HEADING ||
    /[.!:;,…،؛]["'’”»)]*$/u.test(text) ||
    !/^["'“«¿¡]?[\p{Lu}\p{Lo}\p{N}]/u.test(text)
  )
    return false;
  return isProse(blocks[index + 1]?.text ?? "") && isProse(blocks[index - 1]?.text ?? "");
}
