import type { DiffPart } from "../text/diff-part";
import type { Span } from "../text/span";

/** One change inside a claim's place: the words at the span (UTF-16; empty where words were only taken out) stand for `old` (empty where they were only put in). */
export type PlaceEdit = Span & { old: string };

/** The changes that a word diff of a place tells, with offsets into the article. `start`: where the place begins. */
export function placeEdits(diff: readonly DiffPart[], start: number): PlaceEdit[] {
  const edits: PlaceEdit[] = [];
  let open: PlaceEdit | null = null;
  let offset = start;
  for (const { op, text } of diff) {
    if (op === "equal") {
      open = null;
      offset += text.length;
      continue;
    }
    if (open === null) {
      open = { start: offset, end: offset, old: "" };
      edits.push(open);
    }
    if (op === "delete") open.old += text;
    else {
      offset += text.length;
      open.end = offset;
    }
  }
  return edits;
}
