import { useEffect } from "react";
import type { BorderEvent } from "@/lib/core/desk/border-state";
import { articleElement, offsetAtPoint, selectionIn } from "./article-dom";

/** While borders are moved, a finger on a sentence puts the place there, and no click opens another claim. */
export function useBorderTaps(send: (event: BorderEvent) => void): void {
  useEffect(() => {
    const article = articleElement();
    if (article === null) return;
    const onClick = (event: MouseEvent) => {
      event.preventDefault();
      event.stopPropagation();
      const byTouch = event instanceof PointerEvent && event.pointerType !== "mouse";
      if (!byTouch || selectionIn(article) !== null) return;
      const offset = offsetAtPoint(article, event.clientX, event.clientY);
      if (offset !== null) send({ type: "tap", offset });
    };
    article.addEventListener("click", onClick, { capture: true });
    return () => article.removeEventListener("click", onClick, { capture: true });
  }, [send]);
}
