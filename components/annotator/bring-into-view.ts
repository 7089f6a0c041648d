/** What is read keeps this far from the bars above and below, in CSS pixels. */
const ABOVE = 128;
const BELOW = 96;

/** Scrolls, if need be, so that a place of the article stands between the bars, and above the sheet that covers a phone's lower half. */
export function bringIntoView({ top, bottom }: Pick<DOMRect, "top" | "bottom">): void {
  const floor = sheetTop() ?? window.innerHeight - BELOW;
  if (top >= ABOVE && bottom <= floor - 8) return;
  const room = floor - ABOVE;
  // What is taller than the room shows its beginning; what is below comes up by as much as it takes, and a little more.
  const wanted = bottom - top > room || top < ABOVE ? ABOVE : Math.max(ABOVE, floor - (bottom - top) - room / 3);
  window.scrollBy({ top: top - wanted });
}

/** Where the sheet over the article begins; `null` where the panel stands beside it, or comes after it. */
function sheetTop(): number | null {
  const panel = document.getElementById("panel");
  if (panel === null) return null;
  const { left, right, top } = panel.getBoundingClientRect();
  const isSheet = left <= 0 && right >= document.documentElement.clientWidth;
  return isSheet && getComputedStyle(panel).position === "sticky" ? top : null;
}
