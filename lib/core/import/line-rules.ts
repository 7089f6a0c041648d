import { comparableText } from "./comparable-text";
import { SECTION_NAMES } from "./date-words";
import {
  ADVERT_WORDS,
  CLOSING_STARTS,
  DURATION_WORDS,
  LINK_LABELS,
  PAGE_LINES,
  READING_WORDS,
  RELATED_HEADINGS,
  SOURCE_LABELS,
} from "./page-phrases";
import { toAsciiDigits } from "./read-date";

const SENTENCE_END = /[.!?…。！？؟۔]["'’”»)\]]*$/u;
/** Prose is at least this long, in UTF-16 units, and ends like a sentence. Headlines do neither. */
const PROSE = 80;

/** Whether a line ends like a sentence. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-8));
}

/** Whether a block is running text beyond doubt. It is what the other rules lean on: prose is never furniture by its words. */
export function isProse(text: string): boolean {
  return text.length >= PROSE && endsSentence(text);
}

/** "3 MIN READ", "Lesezeit: 3 Minuten": a number and nothing but words about reading time. */
export function isReadTime(text: string): boolean {
  if (text.length > 50) return false;
  const words = comparableText(toAsciiDigits(text)).split(" ");
  const numbers = words.filter((word) => /^\d{1,3}$/.test(word));
  const others = words.filter((word) => !/^\d{1,3}$/.test(word));
  if (numbers.length === 0 || numbers.length > 2 || !others.some((word) => READING_WORDS.has(word))) return false;
  return others.every((word) => READING_WORDS.has(word) || DURATION_WORDS.has(word));
}

/** "WORLD", "Home > News > Europe": names of sections and nothing else. Only above the headline. */
export function isSectionLine(text: string): boolean {
  if (text.length > 60 || endsSentence(text)) return false;
  const words = comparableText(text).split(" ");
  return words.every((word) => SECTION_NAMES.has(word)) || (/[>›»]/u.test(text) && SECTION_NAMES.has(words[0] ?? ""));
}

/** A whole line that belongs to the page wherever it stands: several words that say nothing else, or an advertisement's mark. */
export function isPageLine(text: string): boolean {
  if (text.length > 60) return false;
  const words = comparableText(text);
  return ADVERT_WORDS.has(words) || (words.includes(" ") && PAGE_LINES.has(words));
}

/** A short line that belongs to the page when it stands behind the article. One word alone may also open a sentence: no sentences then. */
export function isClosingLine(text: string): boolean {
  if (text.length > 160) return false;
  const words = comparableText(text);
  if (text.startsWith("©") || PAGE_LINES.has(words)) return true;
  const sentence = endsSentence(text);
  return CLOSING_STARTS.some((start) => `${words} `.startsWith(`${start} `) && (start.includes(" ") || !sentence));
}

/** A heading over a list of links, when it stands where such lists stand. */
export function isRelatedHeading(text: string): boolean {
  return text.length <= 50 && !endsSentence(text) && RELATED_HEADINGS.has(comparableText(text));
}

/** "Read more: Minister resigns": a label, a colon, a headline (which does not end like a sentence). */
export function isLinkLine(text: string): boolean {
  return text.length <= 200 && !endsSentence(text) && LINK_LABELS.has(labelOf(text));
}

/** "SOURCE: agencies": a label, a colon, a name. */
export function isSourceLine(text: string): boolean {
  return text.length <= 120 && !isProse(text) && SOURCE_LABELS.has(labelOf(text));
}

/** What stands before a line's first colon, comparable; empty without one or with nothing behind it. */
function labelOf(text: string): string {
  const colon = text.search(/[:：]/u);
  return colon > 0 && colon < 40 && colon + 1 < text.length ? comparableText(text.slice(0, colon)) : "";
}
