import { isProse } from "./line-rules";
import type { RawBlock } from "./raw-block";

/** Where the article is among a page's blocks, when the structure of the whole page tells. */
export type ArticlePlace = {
  /** By block number: whether it is of the article. */
  inside: readonly boolean[];
  /** Numbers of its first and last block. */
  first: number;
  last: number;
};

/** A block is the article's when at least this share of its text is. */
const MOST = 0.5;
/** What was found is doubted when it holds less than this share of the prose that the markup calls no furniture. */
const TOO_LITTLE = 0.35;

/**
 * The article as the page's structure shows it, or `null` when that is not known or holds too little of what is plainly prose (one entry
 * of a live page, a box beside a text in lines): then wording and place decide.
 */
export function findArticlePlace(blocks: readonly RawBlock[]): ArticlePlace | null {
  const inside = blocks.map(({ articleShare }) => articleShare !== null && articleShare >= MOST);
  const first = inside.indexOf(true);
  if (first === -1) return null;
  let plain = 0;
  let found = 0;
  blocks.forEach(({ furniture, text, linkShare }, index) => {
    if (!isProse(text)) return;
    if (inside[index]) found += text.length;
    if (inside[index] || (furniture === "no" && linkShare < MOST)) plain += text.length;
  });
  return found < plain * TOO_LITTLE ? null : { inside, first, last: inside.lastIndexOf(true) };
}
