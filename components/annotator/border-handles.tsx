"use client";

import { useEffect, useRef } from "react";
import { joinClasses } from "@/components/ui/join-classes";
import type { BorderEvent } from "@/lib/core/desk/border-state";
import type { Edge } from "@/lib/core/desk/span-borders";
import type { Span } from "@/lib/core/text/span";
import { articleElement, blockAt, offsetAtPoint, rangeOf } from "./article-dom";
import styles from "./border-handles.module.css";
import { followViewport } from "./follow-viewport";

type Props = { span: Span; edge: Edge; send: (event: BorderEvent) => void };

/** A handle at each border, for mouse and finger; keys do the same, so that they are for eyes and pointers alone. */
export function BorderHandles({ span, edge, send }: Props) {
  return (
    <div aria-hidden="true">
      <Handle edge="start" span={span} isActive={edge === "start"} send={send} />
      <Handle edge="end" span={span} isActive={edge === "end"} send={send} />
    </div>
  );
}

function Handle({ edge, span, isActive, send }: Props & { isActive: boolean }) {
  const handle = useRef<HTMLDivElement>(null);
  useEffect(() => {
    return followViewport(() => {
      const at = borderLine(span, edge);
      if (at === null || handle.current === null) return;
      handle.current.style.setProperty("--x", `${at.x}px`);
      handle.current.style.setProperty("--y", `${at.top}px`);
      handle.current.style.setProperty("--line", `${at.bottom - at.top}px`);
    });
  }, [span, edge]);
  return (
    <div
      ref={handle}
      data-border={edge}
      className={joinClasses(styles.handle, styles[edge], isActive && styles.active)}
      onPointerDown={(event) => {
        const line = borderLine(span, edge);
        if (line === null || event.button !== 0) return;
        event.preventDefault();
        send({ type: "take", edge });
        // The knob hangs at the line, not on it: what is meant is as far from the pointer as it was at first.
        drag((line.top + line.bottom) / 2 - event.clientY, (offset) => send({ type: "drag", edge, offset }));
      }}
    />
  );
}

/** Tells the offset under the pointer until it is let go. The handles are no obstacle meanwhile. */
function drag(lift: number, onOffset: (offset: number) => void): void {
  const root = document.documentElement;
  root.dataset.dragging = "";
  const onMove = (event: PointerEvent) => {
    const article = articleElement();
    const offset = article && offsetAtPoint(article, event.clientX, event.clientY + lift);
    if (offset !== null) onOffset(offset);
  };
  const onEnd = () => {
    delete root.dataset.dragging;
    document.removeEventListener("pointermove", onMove);
    document.removeEventListener("pointerup", onEnd);
    document.removeEventListener("pointercancel", onEnd);
  };
  document.addEventListener("pointermove", onMove);
  document.addEventListener("pointerup", onEnd);
  document.addEventListener("pointercancel", onEnd);
}

/** Where on the screen a border is, in the direction of the block it is in. */
function borderLine(span: Span, edge: Edge): { x: number; top: number; bottom: number } | null {
  const article = articleElement();
  const rects = article && rangeOf(article, span)?.getClientRects();
  const rect = rects?.[edge === "start" ? 0 : rects.length - 1];
  const block = article && blockAt(article, edge === "start" ? span.start : span.end - 1);
  if (rect === undefined || block === null) return null;
  const rtl = getComputedStyle(block).direction === "rtl";
  return { x: (edge === "start") === rtl ? rect.right : rect.left, top: rect.top, bottom: rect.bottom };
}
