import type { FieldError } from "../result";
import type { Report } from "./report";

/** What is wrong with the blocks: out of order, outside of the text, a text that is not as long as its span, furniture with words. */
export function checkBlocks({ blocks, version }: Report): FieldError[] {
  const problems: FieldError[] = [];
  let place = 0;
  blocks.forEach(({ kind, start, end, text }, index) => {
    const path = `blocks.${index}`;
    if (start < place || end <= start || end > version.length) {
      problems.push({ path, message: "The block overlaps another one, is empty or lies outside of the text." });
    }
    if (kind === "furniture" && text !== null) problems.push({ path, message: "Furniture has no words in a report." });
    if (kind !== "furniture" && text === null) problems.push({ path, message: "The block's words are missing." });
    if (text !== null && text.length !== end - start)
      problems.push({ path, message: "The block's words are not as long as its place." });
    place = Math.max(place, end);
  });
  return problems;
}
