import { endsSentence, isProse } from "./line-rules";
import type { PageShape } from "./page-shape";
import type { RawBlock } from "./raw-block";

/** A list is links when it has this many items and this share of it is link text. */
const FEWEST_ITEMS = 3;
const LINK_DENSE = 0.8;
const ALL_LINK = 0.95;
/** The region that holds at least this share of the prose is the article; short blocks outside of it are the page's. */
const MOST_PROSE = 0.6;

/** The blocks of a marked-up page that are furniture by what is linked and where it stands, by number. */
export function findLinkFurniture(blocks: readonly RawBlock[], shape: PageShape): ReadonlySet<number> {
  const article = articleRegion(blocks);
  const denseLists = findDenseLists(blocks);
  const found = new Set<number>();
  blocks.forEach((block, index) => {
    const outside = article !== 0 && block.region !== article && !isProse(block.text);
    const aroundBody = index < shape.bodyStart || index >= shape.bodyEnd;
    const bareLink = aroundBody && block.linkShare >= ALL_LINK && !endsSentence(block.text);
    if (outside || bareLink || (block.list !== 0 && denseLists.has(block.list))) found.add(index);
  });
  return found;
}

/** Lists of links, but for those that a line ending in a colon announces: "The full judgments:". */
export function findDenseLists(blocks: readonly RawBlock[]): ReadonlySet<number> {
  const lists = new Map<number, { items: number; characters: number; linked: number; announced: boolean }>();
  blocks.forEach((block, index) => {
    if (block.list === 0) return;
    const list = lists.get(block.list) ?? {
      items: 0,
      characters: 0,
      linked: 0,
      announced: /[:：]$/u.test(blocks[index - 1]?.text ?? ""),
    };
    list.items++;
    list.characters += block.text.length;
    list.linked += block.text.length * block.linkShare;
    lists.set(block.list, list);
  });
  const dense = [...lists].filter(
    ([, list]) => !list.announced && list.items >= FEWEST_ITEMS && list.linked >= list.characters * LINK_DENSE,
  );
  return new Set(dense.map(([number]) => number));
}

/** Number of the `<main>` or `<article>` that holds most of the page's prose; 0 when none does (a page of teasers, a live blog). */
function articleRegion(blocks: readonly RawBlock[]): number {
  const proseIn = new Map<number, number>();
  let all = 0;
  for (const block of blocks) {
    if (block.furniture === "sure" || !isProse(block.text)) continue;
    all += block.text.length;
    proseIn.set(block.region, (proseIn.get(block.region) ?? 0) + block.text.length);
  }
  for (const [region, prose] of proseIn) if (region !== 0 && prose >= all * MOST_PROSE) return region;
  return 0;
}
