"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { Span } from "@/lib/core/text/span";
import { articleElement, rangeOf } from "./article-dom";
import styles from "./claim-tool.module.css";

type Props = {
  span: Span;
  /** Whether a claim is being written, which the words would join as a further place. */
  joins: boolean;
  onClaim: () => void;
  onCancel: () => void;
};

/** The offer to claim what a pointer has marked: beside the words for a mouse, at the foot of the screen for a finger. */
export function ClaimTool({ span, joins, onClaim, onCancel }: Props) {
  const tool = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const article = articleElement();
    const place = () => {
      const rects = article && rangeOf(article, span)?.getClientRects();
      const last = rects?.[rects.length - 1];
      if (last === undefined || tool.current === null) return;
      tool.current.style.setProperty("--block", `${Math.min(window.innerHeight - 52, last.bottom + 8)}px`);
      tool.current.style.setProperty("--x", `${Math.max(8, Math.min(window.innerWidth - 220, last.right - 120))}px`);
    };
    place();
    window.addEventListener("scroll", place, { passive: true });
    window.addEventListener("resize", place);
    return () => {
      window.removeEventListener("scroll", place);
      window.removeEventListener("resize", place);
    };
  }, [span]);
  return (
    <div ref={tool} className={styles.tool} role="toolbar" aria-label="Marked words">
      <Button look="primary" size="small" keys="Enter" onClick={onClaim}>
        {joins ? "Add this place" : "Claim this"}
      </Button>
      <Button size="small" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
