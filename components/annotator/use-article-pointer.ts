import { useEffect } from "react";
import type { Span } from "@/lib/core/text/span";
import { articleElement, offsetAtPoint, selectionIn } from "./article-dom";
import type { ClaimChoiceState } from "./claim-choice";

type Handlers = {
  /** Words were selected. */
  select: (span: Span) => void;
  /** A place was clicked, or tapped with a finger. */
  place: (offset: number, byTouch: boolean) => void;
  openClaim: (id: string) => void;
  choose: (choice: ClaimChoiceState) => void;
};

/** A selection counts once it has been still for so long: handles under a finger are dragged in steps. */
const SETTLED_MS = 250;

/** Dragging or a long press selects words; a tap marks a sentence; a click on a claim opens it, or lists the claims that share the words. By delegation: the article is no component. */
export function useArticlePointer({ select, place, openClaim, choose }: Handlers): void {
  useEffect(() => {
    const article = articleElement();
    if (article === null) return;
    let isDragging = false;
    let settled: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      clearTimeout(settled);
      if (isDragging) return;
      settled = setTimeout(() => {
        const span = selectionIn(article);
        if (span !== null) select(span);
      }, SETTLED_MS);
    };
    const onPointerDown = (event: PointerEvent) => {
      isDragging = event.pointerType === "mouse" && event.button === 0;
    };
    const onPointerEnd = () => {
      const wasDragging = isDragging;
      isDragging = false;
      const span = wasDragging ? selectionIn(article) : null;
      if (span !== null) select(span);
    };
    const onClick = (event: MouseEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      if (!(event.target instanceof Element) || selectionIn(article) !== null) return;
      const link = event.target.closest("a[href]");
      const linked = link?.getAttribute("href")?.match(/\/claims\/([a-z0-9]+)$/)?.[1];
      if (linked !== undefined) {
        event.preventDefault();
        return openClaim(linked);
      }
      const claims = event.target.closest("mark")?.getAttribute("data-claims")?.split(" ") ?? [];
      const [only] = claims;
      if (claims.length > 1) return choose({ ids: claims, x: event.clientX, y: event.clientY });
      if (only !== undefined) return openClaim(only);
      const offset = event.target.closest("[data-start]") && offsetAtPoint(article, event.clientX, event.clientY);
      if (offset !== null) place(offset, isTouch(event));
    };
    document.addEventListener("selectionchange", settle);
    document.addEventListener("pointerdown", onPointerDown);
    document.addEventListener("pointerup", onPointerEnd);
    document.addEventListener("pointercancel", onPointerEnd);
    article.addEventListener("click", onClick);
    return () => {
      clearTimeout(settled);
      document.removeEventListener("selectionchange", settle);
      document.removeEventListener("pointerdown", onPointerDown);
      document.removeEventListener("pointerup", onPointerEnd);
      document.removeEventListener("pointercancel", onPointerEnd);
      article.removeEventListener("click", onClick);
    };
  }, [select, place, openClaim, choose]);
}

const isTouch = (event: MouseEvent) => event instanceof PointerEvent && event.pointerType !== "mouse";
