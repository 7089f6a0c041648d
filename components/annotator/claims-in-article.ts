import { claimAnchorId } from "@/lib/core/desk/desk-article";
import { bringIntoView } from "./bring-into-view";

/** Ids of the claims marked in the article, each once, in reading order: a run names the outermost first. */
export function claimIdsIn(article: Element): string[] {
  const ids = new Set<string>();
  for (const mark of article.querySelectorAll("[data-claims]")) {
    for (const id of mark.getAttribute("data-claims")?.split(" ") ?? []) ids.add(id);
  }
  return [...ids];
}

/** The claim after (`1`) or before (`-1`) `active`, round the ends; the first or last when none is active; `null` without claims. */
export function neighbourOf(ids: readonly string[], active: string | null, by: 1 | -1): string | null {
  if (ids.length === 0) return null;
  const index = active === null ? -1 : ids.indexOf(active);
  const next = index < 0 ? (by === 1 ? 0 : ids.length - 1) : (index + by + ids.length) % ids.length;
  return ids[next] ?? null;
}

/** Marks one claim's words as the active ones, and brings its first words into view. */
export function showActive(article: Element, id: string | null, scroll: boolean): void {
  for (const element of article.querySelectorAll(".is-active")) element.classList.remove("is-active");
  if (id === null) return;
  const marks = article.querySelectorAll(`[data-claims~="${CSS.escape(id)}"]`);
  for (const mark of marks) mark.classList.add("is-active");
  const [first] = marks;
  if (!scroll || first === undefined) return;
  const fold = first.closest("details");
  if (fold !== null) fold.open = true;
  bringIntoView(first.getBoundingClientRect());
}

/** What a claim in the text is called: the label of the number at its end. */
export function claimLabel(id: string): string {
  return document.getElementById(claimAnchorId(id))?.getAttribute("aria-label") ?? "Claim";
}
