import { isProse } from "./line-rules";
import type { RawBlock } from "./raw-block";

/** Where the article is among a page's blocks, when the structure of the whole page tells. */
export type ArticlePlace = {
  /** By block number: whether it is of the article. */
  inside: readonly boolean[];
  /** Number of its first block. */
  first: number;
};

/** A block is the article's when at least this share of its text is. */
const MOST = 0.5;
/** What was found is doubted when it holds less than this share of the prose in `<main>` and `<article>` that has no name of furniture. */
const TOO_LITTLE = 0.25;
/** A find of fewer characters is a scrap unless the page has hardly more. */
const SCRAP = 100;

/**
 * The article as the page's structure shows it, or `null` when that is not known or leaves out nearly all that the markup plainly calls
 * the article (it took one entry of a live page for the whole, or a scrap of a page that is no article): then wording and place decide.
 */
export function findArticlePlace(blocks: readonly RawBlock[]): ArticlePlace | null {
  const inside = blocks.map(({ articleShare }) => articleShare !== null && articleShare >= MOST);
  const first = inside.indexOf(true);
  if (first === -1) return null;
  let found = 0;
  let missed = 0;
  let foundText = 0;
  let allText = 0;
  blocks.forEach(({ furniture, text, linkShare, region }, index) => {
    allText += text.length;
    if (inside[index]) foundText += text.length;
    if (!isProse(text)) return;
    if (inside[index]) found += text.length;
    else if (furniture === "no" && linkShare < MOST && region !== 0) missed += text.length;
  });
  if (foundText < SCRAP && foundText * 2 < allText) return null;
  return found < (found + missed) * TOO_LITTLE ? null : { inside, first };
}
