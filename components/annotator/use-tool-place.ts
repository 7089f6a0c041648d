import { type RefObject, useEffect } from "react";
import type { Span } from "@/lib/core/text/span";
import { articleElement, rangeOf } from "./article-dom";
import { followViewport } from "./follow-viewport";

/** Room a tool needs at the window's end edge, in CSS pixels. */
const WIDTH = 220;

/** Keeps a tool below the last line of a span while one scrolls (by `--x` and `--block`); without a span it stays where the style sheet puts it. */
export function useToolPlace(tool: RefObject<HTMLElement | null>, span: Span | null, width = WIDTH): void {
  useEffect(() => {
    const article = articleElement();
    return followViewport(() => {
      const rects = article && span && rangeOf(article, span)?.getClientRects();
      const last = rects?.[rects.length - 1];
      if (last === undefined || tool.current === null) return;
      tool.current.style.setProperty("--block", `${Math.min(window.innerHeight - 52, last.bottom + 8)}px`);
      tool.current.style.setProperty("--x", `${Math.max(8, Math.min(window.innerWidth - width, last.right - 120))}px`);
    });
  }, [tool, span, width]);
}
