import type { Span } from "../text/span";

/** Characters of one part: small enough to cut a snippet from at once, far below what a row may hold. */
const PART = 8_000;

/** `text` in parts that end where a block ends; a block that is longer than a part is cut within, at a space where there is one. */
export function textParts(text: string, blocks: readonly Span[]): string[] {
  const parts: string[] = [];
  let start = 0;
  let end = 0;
  for (const block of blocks) {
    if (block.end - start > PART && end > start) {
      parts.push(text.slice(start, end));
      start = end;
    }
    end = block.end;
    while (end - start > PART) {
      const space = text.lastIndexOf(" ", start + PART);
      const cut = space > start + PART / 2 ? space : start + PART;
      parts.push(text.slice(start, cut));
      start = cut;
    }
  }
  if (end > start) parts.push(text.slice(start, end));
  return parts;
}
