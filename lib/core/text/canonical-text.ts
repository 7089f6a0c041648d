import type { Block, BlockKind } from "./block";
import { cleanText, toNfc } from "./clean-text";

/** What stands between two blocks: one blank line. */
export const BLOCK_SEPARATOR = "\n\n";

/** White space of any script, and characters that show nothing: zero-width, bidi marks, soft hyphen. */
const INVISIBLE = /\s|\p{Default_Ignorable_Code_Point}/u;

/**
 * The canonical form of one block: one line, NFC, no white space at its ends.
 *
 * Inside the line nothing is rewritten: tabs, no-break spaces, runs of spaces, zero-width characters, soft hyphens and bidi
 * controls are the author's and stay, so that a quote copied from the source is found here. A line break becomes a space;
 * importers that know better split the block before.
 */
export function toBlockText(raw: string): { text: string; removedCharacters: number } {
  const cleaned = cleanText(raw);
  return { text: toNfc(cleaned.text.replace(/\n+/g, " ").trim()), removedCharacters: cleaned.removedCharacters };
}

/** Whether a text shows nothing: only white space and characters without a shape. Such a line is no block. */
export function isBlank(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (!INVISIBLE.test(text.charAt(index))) return false;
  return true;
}

/** Joins block texts (each already canonical, see `toBlockText`) into one text with one blank line between them. */
export function joinBlocks(parts: readonly { text: string; kind: BlockKind }[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  let start = 0;
  for (const part of parts) {
    blocks.push({ kind: part.kind, start, end: start + part.text.length });
    start += part.text.length + BLOCK_SEPARATOR.length;
  }
  return { text: parts.map((part) => part.text).join(BLOCK_SEPARATOR), blocks };
}

/**
 * The canonical form of a plain text in which every non-blank line is a block (DESIGN.md §4). Idempotent: a canonical text
 * comes back unchanged, because no block of one holds a line break.
 */
export function toCanonicalText(raw: string): { text: string; removedCharacters: number } {
  const cleaned = cleanText(raw);
  const lines: string[] = [];
  for (const line of cleaned.text.split("\n")) if (!isBlank(line)) lines.push(toBlockText(line).text);
  return { text: lines.join(BLOCK_SEPARATOR), removedCharacters: cleaned.removedCharacters };
}
