import type { Span } from "@/lib/core/text/span";
import { blockAt, rangeOf } from "./article-dom";
import { bringIntoView } from "./bring-into-view";
import "./reading-cursor.css";

const CURSOR = "stet-cursor";
const PLACES = "stet-places";
const MOVING = "stet-moving";

/**
 * Paints the reading cursor over a span and brings it into view, or takes it away. By the CSS Custom Highlight API, so that the
 * article's DOM stays as it is; a browser without it shows the bar beside the block only.
 */
export function paintCursor(article: HTMLElement | null, span: Span | null): void {
  const range = article === null || span === null ? null : rangeOf(article, span);
  for (const block of document.querySelectorAll(".is-read")) block.classList.remove("is-read");
  highlight(CURSOR, range === null ? [] : [range]);
  if (article === null || span === null || range === null) return;
  blockAt(article, span.start)?.classList.add("is-read");
  bringIntoView(range.getBoundingClientRect());
}

/** Paints the places of the claim that is being written, and brings the last to join into view; none takes them away. */
export function paintPlaces(article: HTMLElement | null, places: readonly Span[]): void {
  const ranges = article === null ? [] : places.flatMap((place) => rangeOf(article, place) ?? []);
  highlight(PLACES, ranges);
  const last = ranges.at(-1);
  if (last !== undefined) bringIntoView(last.getBoundingClientRect());
}

/** Paints a place while its borders are moved, and brings it into view; the ring of where it was is taken away meanwhile. */
export function paintMoving(article: HTMLElement | null, span: Span | null): void {
  const shown = article ?? document.getElementById("article");
  if (shown !== null && article === null) delete shown.dataset.moving;
  else if (shown !== null) shown.dataset.moving = "";
  const range = article === null || span === null ? null : rangeOf(article, span);
  highlight(MOVING, range === null ? [] : [range]);
  if (range !== null) bringIntoView(range.getBoundingClientRect());
}

function highlight(name: string, ranges: readonly Range[]): void {
  if (typeof Highlight === "undefined" || CSS.highlights === undefined) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}
