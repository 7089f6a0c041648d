import { isByline } from "../text/byline";
import { isCaption } from "./caption-rule";
import { comparableText } from "./comparable-text";
import { readDateLine } from "./date-line";
import {
  endsSentence,
  isClosingLine,
  isProse,
  isReadTime,
  isRelatedHeading,
  isSectionLine,
  isSourceLine,
} from "./line-rules";
import type { RawBlock } from "./raw-block";

/** Where the parts of a page begin; all are block numbers. */
export type PageShape = {
  /** First block of the body: everything before it is headline, standfirst, credits and the page's head. */
  bodyStart: number;
  /** First block behind the last one that is certainly body. */
  bodyEnd: number;
  /** First block of what follows the article, all of it furniture; the number of blocks when nothing does. */
  tailStart: number;
  /** A prose block above the credits, which is a standfirst and no paragraph; -1 when there is none. */
  standfirst: number;
};

/** In a page without prose (verse, a list), credits are looked for this far from its top. */
const CREDIT_REACH = 8;
/** A short sentence is taken for body when there is no longer one. */
const SENTENCE = 25;
/** Of the blocks behind a heading over links, at least this share must read like links. */
const LINK_LIKE = 0.7;

/** Finds the body by its prose: long blocks that end like sentences. All other rules hang on it, so that prose is never lost. */
export function findPageShape(blocks: readonly RawBlock[]): PageShape {
  const body = blocks.map((block) => isBody(block));
  const { bodyStart, standfirst } = findBodyStart(blocks, body);
  const bodyEnd = findBodyEnd(blocks, body);
  return { bodyStart, standfirst, bodyEnd, tailStart: findTailStart(blocks, bodyEnd) };
}

/** Whether a line is one of those that stand around the headline: a byline, a date, a reading time. */
export function isCredit(text: string): boolean {
  return isByline(text) || readDateLine(text) !== null || isReadTime(text);
}

function isBody(block: RawBlock): boolean {
  return block.furniture !== "sure" && isProse(block.text) && !isCaption(block.text) && !isClosingLine(block.text);
}

function findBodyStart(
  blocks: readonly RawBlock[],
  body: readonly boolean[],
): { bodyStart: number; standfirst: number } {
  const first = body.indexOf(true);
  if (first === -1) {
    const credits = blocks.slice(0, CREDIT_REACH).map(({ text }) => isCredit(text) || isSectionLine(text));
    return { bodyStart: credits.lastIndexOf(true) + 1, standfirst: -1 };
  }
  const second = body.indexOf(true, first + 1);
  const above = new Set(blocks.slice(0, first).map(({ text }) => comparableText(text)));
  const between = second === -1 ? [] : blocks.slice(first + 1, second);
  const interrupted = between.some(({ text }) => isCredit(text) || above.has(comparableText(text)));
  return first > 0 && interrupted ? { bodyStart: second, standfirst: first } : { bodyStart: first, standfirst: -1 };
}

function findBodyEnd(blocks: readonly RawBlock[], body: readonly boolean[]): number {
  const last = body.lastIndexOf(true);
  if (last !== -1) return last + 1;
  const sentences = blocks.map(
    ({ text, furniture }) => furniture === "no" && text.length >= SENTENCE && endsSentence(text),
  );
  return sentences.lastIndexOf(true) + 1;
}

/**
 * The first block behind the body from which on everything is furniture: a SOURCE line or a heading over links ("Explore"), when
 * what follows it reads like links. Without such a mark nothing is, as a list at the end of an article reads like links too.
 */
function findTailStart(blocks: readonly RawBlock[], bodyEnd: number): number {
  if (bodyEnd === 0) return blocks.length;
  for (let index = bodyEnd; index < blocks.length; index++) {
    const text = blocks[index]?.text ?? "";
    if ((isRelatedHeading(text) || isSourceLine(text)) && readsLikeLinks(blocks, index + 1)) return index;
  }
  return blocks.length;
}

function readsLikeLinks(blocks: readonly RawBlock[], from: number): boolean {
  const rest = blocks.length - from;
  let links = 0;
  for (let index = from; index < blocks.length; index++) {
    const block = blocks[index];
    if (block && (block.linkShare > 0.5 || !endsSentence(block.text) || isClosingLine(block.text))) links++;
  }
  return rest > 0 ? links >= rest * LINK_LIKE : true;
}
