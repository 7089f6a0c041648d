const NAME = "stet-cursor";

/** Paints the reading cursor over a range, or takes it away. By the CSS Custom Highlight API, so that the article's DOM stays as it is; a browser without it selects the words instead. */
export function paintCursor(range: Range | null): void {
  if (typeof Highlight === "undefined" || CSS.highlights === undefined) selectInstead(range);
  else if (range === null) CSS.highlights.delete(NAME);
  else CSS.highlights.set(NAME, new Highlight(range));
}

function selectInstead(range: Range | null): void {
  const selection = document.getSelection();
  selection?.removeAllRanges();
  if (range !== null) selection?.addRange(range);
}
