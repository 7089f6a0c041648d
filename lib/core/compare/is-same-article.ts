import type { Block } from "../text/block";

/** Share of an article's body that must be found in what is said to be its new text; a rewritten story keeps more. */
const LEAST_KEPT = 0.2;
/** A body shorter than this may be rewritten as a whole. */
const LEAST_CHARACTERS = 200;
/** The body is looked for in pieces of so many characters: longer than what any two texts of a language share by chance. */
const PIECE = 12;

type Text = { text: string; blocks: readonly Block[] };

/** Whether `after` can be a new text of the article in `before`, and is not another page that its address leads to by now. Linear in both. */
export function isSameArticle(before: Text, after: Text): boolean {
  const body = bodyOf(before);
  if (body.length < LEAST_CHARACTERS) return true;
  const pieces: string[] = [];
  for (let start = 0; start + PIECE <= body.length; start += PIECE) pieces.push(body.slice(start, start + PIECE));
  const missing = new Set(pieces);
  const next = oneLine(after.text);
  for (let start = 0; start + PIECE <= next.length && missing.size > 0; start++) {
    missing.delete(next.slice(start, start + PIECE));
  }
  return pieces.filter((piece) => !missing.has(piece)).length >= pieces.length * LEAST_KEPT;
}

/** An article without the page around it; everything when there is nothing else. */
function bodyOf({ text, blocks }: Text): string {
  const body = blocks.filter(({ kind }) => kind !== "furniture");
  return oneLine((body.length > 0 ? body : blocks).map(({ start, end }) => text.slice(start, end)).join(" "));
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ");
