import { isByline } from "../text/byline";
import { isCaption } from "./caption-rule";
import { comparableText } from "./comparable-text";
import { isClosingLine, isPageLine, isProse, isSectionLine } from "./line-rules";
import { isCredit, type PageShape } from "./page-shape";
import type { RawBlock } from "./raw-block";

const LONGEST = 250;
/** A line this long is a headline rather than the name of a section above one. */
const HEADLINE_CHARACTERS = 20;
const HEADLINE_WORDS = 4;
/** A page's `<title>` may add the site's name: the headline must be at least this share of it. */
const LEAST_SHARE = 0.5;

/**
 * The number of the block that is the article's title, or -1. In this order: a top heading of the markup that the page's own
 * metadata name, a lower one that they name (`<h1>` is the site's name on many), the first top heading, a line above the body that the metadata name, one that stands there twice (scraped pages repeat
 * their headline), the first that is long enough for a headline, the first at all.
 */
export function findTitle(blocks: readonly RawBlock[], shape: PageShape, titleFact: string | null): number {
  const fact = comparableText(titleFact ?? "");
  const named = (index: number): boolean => isNamed(comparableText(blocks[index]?.text ?? ""), fact);
  const numbers = [...blocks.keys()];
  const topHeadings = numbers.filter((index) => blocks[index]?.role === "title" && blocks[index]?.furniture !== "sure");
  const reach = Math.max(shape.bodyStart, 1);
  const namedHeading = numbers.find((index) => {
    const block = blocks[index];
    return index < reach && block?.role === "heading" && block.furniture !== "sure" && named(index);
  });
  const topHeading =
    topHeadings.find(named) ??
    namedHeading ??
    topHeadings.find((index) => blocks[index]?.furniture === "no") ??
    topHeadings[0];
  if (topHeading !== undefined) return topHeading;
  const above = numbers.filter((index) => index < reach && couldBeTitle(blocks[index]));
  const byName = above.find(named) ?? above.find((index) => isRepeated(blocks, above, index));
  if (byName !== undefined) return byName;
  const whole = blocks.length > 1 ? above.filter((index) => !/[.;,:]["'’”»)]*$/u.test(blocks[index]?.text ?? "")) : [];
  // "Von Armut und Reichtum" reads like a byline; with nothing else above the body it is the headline.
  const first = whole[0] ?? (above.length === 0 && shape.bodyStart === 1 && isByline(blocks[0]?.text ?? "") ? 0 : -1);
  return shape.bodyEnd > shape.bodyStart && shape.bodyStart > 0
    ? (whole.find((index) => isHeadline(blocks[index])) ?? first)
    : first;
}

function couldBeTitle(block: RawBlock | undefined): boolean {
  if (block?.furniture !== "no" || (block.role !== "unmarked" && block.role !== "heading")) return false;
  const { text } = block;
  if (text.length > LONGEST || isProse(text) || isCredit(text) || isByline(text) || isCaption(text)) return false;
  return !isSectionLine(text) && !isPageLine(text) && !isClosingLine(text);
}

function isHeadline(block: RawBlock | undefined): boolean {
  const text = block?.text ?? "";
  return text.length >= HEADLINE_CHARACTERS || text.split(/\s+/).length >= HEADLINE_WORDS;
}

function isRepeated(blocks: readonly RawBlock[], above: readonly number[], index: number): boolean {
  const words = comparableText(blocks[index]?.text ?? "");
  return words !== "" && above.some((other) => other > index && comparableText(blocks[other]?.text ?? "") === words);
}

/** Whether a line is what the metadata call the page, which may have the site's name behind or before it. */
function isNamed(words: string, fact: string): boolean {
  if (words === "" || fact === "") return false;
  if (words === fact) return true;
  const within = fact.startsWith(`${words} `) || fact.endsWith(` ${words}`);
  return within && words.length >= HEADLINE_CHARACTERS && words.length >= fact.length * LEAST_SHARE;
}
