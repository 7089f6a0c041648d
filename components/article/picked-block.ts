import { BLOCK_KINDS, type Block, type BlockKind } from "@/lib/core/text/block";

/** A block as the kind picker shows it. */
export type PickedBlock = {
  /** Its place among all blocks of the article, from 0. */
  index: number;
  kind: BlockKind;
  /** Its text, or the start of it. */
  text: string;
  /** UTF-16 units left out at the end of `text`. */
  cut: number;
};

/** One page of an article's blocks, so that a very long article does not freeze the browser. */
export type BlockPage = {
  blocks: PickedBlock[];
  /** From 1. */
  page: number;
  pages: number;
  /** How many blocks the article has. */
  total: number;
};

/** Blocks on one page. */
export const BLOCKS_PER_PAGE = 400;

/** What is shown of one block: enough to know it by. */
const SHOWN_CHARACTERS = 2_000;

/** The blocks of `page` (from 1; the nearest page there is). */
export function pickBlocks(text: string, blocks: readonly Block[], page: number): BlockPage {
  const pages = Math.max(1, Math.ceil(blocks.length / BLOCKS_PER_PAGE));
  const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const first = (shown - 1) * BLOCKS_PER_PAGE;
  return {
    page: shown,
    pages,
    total: blocks.length,
    blocks: blocks.slice(first, first + BLOCKS_PER_PAGE).map(({ kind, start, end }, place) => {
      const words = text.slice(start, Math.min(end, start + SHOWN_CHARACTERS)).toWellFormed();
      return { index: first + place, kind, text: words, cut: end - start - words.length };
    }),
  };
}

/** Name of the form field that holds the kind of block `index`. */
export const kindField = (index: number) => `kind-${index}`;

/** The kinds that a form holds, by block; fields that say nothing sensible are passed over. */
export function readKinds(form: FormData): { index: number; kind: BlockKind }[] {
  return [...form].flatMap(([name, value]) => {
    const index = /^kind-(\d{1,6})$/.exec(name)?.[1];
    const kind = BLOCK_KINDS.find((known) => known === value);
    return index === undefined || kind === undefined ? [] : [{ index: Number(index), kind }];
  });
}
