import type { BlockKind } from "../text/block";
import { type ArticlePlace, findArticlePlace } from "./article-place";
import { comparableText } from "./comparable-text";
import { findTitle } from "./find-title";
import { kindInHead } from "./head-kinds";
import { isRepeatedTitle, kindByMarkup, kindByPlace, type Page } from "./kind-by-place";
import { isLinkLine, isPageLine, isProse, isReadTime, isRelatedHeading } from "./line-rules";
import { findLinkFurniture } from "./link-furniture";
import { findOddParts } from "./odd-parts";
import { findPageShape } from "./page-shape";
import type { PageFacts, RawBlock } from "./raw-block";

/** A block of links has at least this share of its text linked. */
const LINKED = 0.5;

/**
 * Decides what each block of a page is: the one pass that all formats share. Where the structure of the whole page shows the article,
 * what is outside is furniture but for headline and credits, and what is inside is furniture only when it can be nothing else. Without
 * it, markup is believed where it speaks, and where it does not, place and wording decide; a block that is furniture is left out of
 * reports, so a block of prose is furniture only when the markup says so without doubt.
 */
export function classifyBlocks(
  found: readonly RawBlock[],
  facts: Pick<PageFacts, "title" | "standfirst">,
): BlockKind[] {
  const believed = withBelievableSigns(found);
  const article = findArticlePlace(found);
  return article ? classifyByArticle(believed, article, facts) : classifyByRules(believed, facts.title);
}

function classifyByRules(blocks: readonly RawBlock[], titleFact: string | null): BlockKind[] {
  const shape = findPageShape(blocks);
  const title = findTitle(blocks, shape, titleFact);
  const page: Page = { blocks, shape, title, titleWords: comparableText(blocks[title]?.text ?? "") };
  const linkFurniture = findLinkFurniture(blocks, shape);
  return blocks.map((block, index) => kindOf(page, linkFurniture, block, index));
}

function classifyByArticle(
  found: readonly RawBlock[],
  article: ArticlePlace,
  facts: Pick<PageFacts, "title" | "standfirst">,
): BlockKind[] {
  const blocks = found.map(
    (block, index): RawBlock => ({ ...block, furniture: article.inside[index] ? "no" : "sure" }),
  );
  const shape = findPageShape(blocks);
  const title = findTitle(found, shape, facts.title);
  const page: Page = { blocks, shape, title, titleWords: comparableText(blocks[title]?.text ?? "") };
  const standfirst = comparableText(facts.standfirst ?? "");
  const headEnd = Math.max(article.first, shape.bodyStart);
  const odd = findOddParts(found, article, shape.tailStart);
  return blocks.map((block, index) => {
    if (index === title) return "title";
    if (isRepeatedTitle(page, block, index)) return "furniture";
    if (article.inside[index]) return odd.has(index) ? "furniture" : kindInArticle(page, block, index);
    const isHead = index > title && index < headEnd && found[index]?.furniture === "no";
    return isHead ? kindInHead(block, standfirst) : "furniture";
  });
}

/** A theme that puts half of the page's prose under a name like "sidebar" misuses the name: then no such name is believed. */
function withBelievableSigns(blocks: readonly RawBlock[]): readonly RawBlock[] {
  let all = 0;
  let doubted = 0;
  for (const { text, furniture } of blocks) {
    if (furniture === "sure" || !isProse(text)) continue;
    all += text.length;
    if (furniture === "likely") doubted += text.length;
  }
  if (doubted === 0 || doubted * 2 < all) return blocks;
  return blocks.map((block) => (block.furniture === "likely" ? { ...block, furniture: "no" } : block));
}

function kindOf(page: Page, linkFurniture: ReadonlySet<number>, block: RawBlock, index: number): BlockKind {
  if (index === page.title) return "title";
  if (block.furniture === "sure" || index >= page.shape.tailStart) return "furniture";
  if (isRepeatedTitle(page, block, index)) return "furniture";
  const marked = kindByMarkup(page, block, index);
  if (marked) return marked;
  if (block.furniture === "likely" && !(isProse(block.text) && block.linkShare < LINKED)) return "furniture";
  if (linkFurniture.has(index)) return "furniture";
  if (isPageLine(block.text) || isLinkLine(block.text) || isReadTime(block.text)) return "furniture";
  if (block.role === "list-item" || block.role === "quote") return block.role;
  return kindByPlace(page, block, index);
}

function kindInArticle(page: Page, block: RawBlock, index: number): BlockKind {
  const { text, role, linkShare } = block;
  if (isPageLine(text) || isReadTime(text)) return "furniture";
  if (linkShare >= LINKED && (isLinkLine(text) || isRelatedHeading(text))) return "furniture";
  const marked = kindByMarkup(page, block, index);
  if (marked) return marked;
  return role === "list-item" || role === "quote" ? role : kindByPlace(page, block, index);
}
