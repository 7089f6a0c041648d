import type { ArticlePlace } from "./article-place";
import { isProse } from "./line-rules";
import { findDenseLists } from "./link-furniture";
import type { RawBlock } from "./raw-block";

/** What is called furniture inside an article is believed as long as it is at most this share of the article's text. */
const LITTLE = 0.15;
/** The same with the running text among it, which a name condemns less easily. */
const LITTLE_PROSE = 0.1;
/** The same of lists of links. */
const FEW_LINKS = 0.2;
/** The same of what stands behind a heading like "Related" that has links under it up to the end. */
const SHORT_TAIL = 0.35;

/**
 * Parts that stand inside an article and are not of it, by block number: blocks under names like "newsletter" or "share",
 * lists of links that nothing announces, and links behind its end (from
 * `tailStart` on). When they are much of the article they are what it is about, and none is taken out.
 */
export function findOddParts(
  blocks: readonly RawBlock[],
  { inside }: ArticlePlace,
  tailStart: number,
): ReadonlySet<number> {
  const dense = findDenseLists(blocks);
  const named: number[] = [];
  const prose: number[] = [];
  const links: number[] = [];
  const tail: number[] = [];
  let whole = 0;
  blocks.forEach(({ text, furniture, role, list }, index) => {
    if (!inside[index]) return;
    whole += text.length;
    if (index >= tailStart) tail.push(index);
    if (list !== 0 && dense.has(list)) links.push(index);
    else if (furniture !== "no" && role !== "caption") (isProse(text) ? prose : named).push(index);
  });
  const lengthOf = (numbers: number[]) =>
    numbers.reduce((length, index) => length + (blocks[index]?.text.length ?? 0), 0);
  return new Set([
    ...(lengthOf(named) <= whole * LITTLE ? named : []),
    ...(lengthOf(named) + lengthOf(prose) <= whole * LITTLE_PROSE ? prose : []),
    ...(lengthOf(tail) <= whole * SHORT_TAIL ? tail : []),
    ...(lengthOf(links) <= whole * FEW_LINKS ? links : []),
  ]);
}
