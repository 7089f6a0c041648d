import type { BlockKind } from "../text/block";
import { isByline } from "../text/byline";
import { comparableText } from "./comparable-text";
import { readDateLine } from "./date-line";
import { isProse, isReadTime } from "./line-rules";
import type { RawBlock } from "./raw-block";

const LONGEST_STANDFIRST = 600;
const LONGEST_CREDIT = 150;
/** A page's description is often the standfirst cut short; this much of it must be the same, in UTF-16 units. */
const SAME = 40;

/**
 * What a block between the headline and an article's first words is: standfirst, byline, date, the caption of the picture there.
 * `standfirst` is the one that the page names, comparable. Anything else there is furniture.
 */
export function kindInHead({ role, text }: RawBlock, standfirst: string): BlockKind {
  if (text.length > LONGEST_STANDFIRST || isReadTime(text)) return "furniture";
  if (role === "standfirst" || role === "caption") return role;
  if ((role === "byline" || role === "dateline") && text.length <= LONGEST_CREDIT && !isProse(text)) return role;
  if (isByline(text)) return "byline";
  const date = readDateLine(text);
  if (date !== null && date !== "section-date") return "dateline";
  return isSame(comparableText(text), standfirst) ? "standfirst" : "furniture";
}

function isSame(words: string, standfirst: string): boolean {
  if (words === "" || standfirst === "") return false;
  return words === standfirst || (standfirst.length >= SAME && words.startsWith(standfirst.slice(0, SAME)));
}
