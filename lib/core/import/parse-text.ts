import { isBlank, toBlockText } from "../text/canonical-text";
import { cleanText } from "../text/clean-text";
import { isHardWrapped, joinWrappedLines } from "./hard-wrap";
import { NO_FACTS, type ParsedPage, type RawBlock, unmarkedBlock } from "./raw-block";

/** A line that somebody typed as an item. Dashes are left out: in many languages they open a speech. */
const BULLET = /^[•‣▪◦●○∙*-]\s+\S/u;

/**
 * Reads plain text: every non-blank line is a block, unless the text is evidently hard-wrapped (`isHardWrapped`); then paragraphs
 * are what blank lines part. A bullet makes a list item and stays in the text.
 */
export function parseText(content: string): ParsedPage {
  const cleaned = cleanText(content);
  const lines = cleaned.text.split("\n");
  const paragraphs = isHardWrapped(lines) ? groupLines(lines).map(joinWrappedLines) : lines;
  const blocks: RawBlock[] = [];
  for (const paragraph of paragraphs) {
    if (isBlank(paragraph)) continue;
    const block = unmarkedBlock(toBlockText(paragraph).text);
    blocks.push(BULLET.test(block.text) ? { ...block, role: "list-item" } : block);
  }
  return { blocks, facts: NO_FACTS, removedCharacters: cleaned.removedCharacters };
}

/** Lines between blank lines; a bulleted line starts a group of its own. */
function groupLines(lines: readonly string[]): string[][] {
  const groups: string[][] = [];
  let group: string[] = [];
  for (const line of lines) {
    if (isBlank(line) || BULLET.test(line.trim())) {
      if (group.length > 0) groups.push(group);
      group = [];
    }
    if (!isBlank(line)) group.push(line);
  }
  if (group.length > 0) groups.push(group);
  return groups;
}
