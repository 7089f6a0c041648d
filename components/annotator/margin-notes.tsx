"use client";

import Link from "next/link";
import { useEffect, useMemo, useRef, useState } from "react";
import { joinClasses } from "@/components/ui/join-classes";
import { VerdictMark } from "@/components/ui/verdict-mark";
import { type PackedNotes, unpackNotes } from "@/lib/core/desk/margin-notes";
import { shortWord } from "@/lib/core/report/verdict-mark";
import { articleElement } from "./article-dom";
import styles from "./margin-notes.module.css";
import { measureNotes, type PlacedNote } from "./measure-notes";
import { useActiveClaim } from "./use-active-claim";

/**
 * The claims beside their words, where there is room. Only those near the screen are there, however many the article has.
 * For eyes alone: the number at the end of the words is the link that everybody has, and says the same.
 */
export function MarginNotes({ path, packed }: { path: string; packed: PackedNotes }) {
  const column = useRef<HTMLDivElement>(null);
  const notes = useMemo(() => unpackNotes(packed), [packed]);
  const active = useActiveClaim();
  const [placed, setPlaced] = useState<PlacedNote[]>([]);
  useEffect(() => {
    const article = articleElement();
    const box = column.current;
    if (article === null || box === null) return;
    let frame = 0;
    let measuredAt = Number.NaN;
    const measure = () => {
      frame = 0;
      measuredAt = window.scrollY;
      setPlaced(box.clientWidth === 0 ? [] : measureNotes(article, box, notes, active));
    };
    const measureSoon = () => {
      if (frame === 0) frame = requestAnimationFrame(measure);
    };
    // A screen above and below is measured already.
    const onScroll = () => {
      if (Math.abs(window.scrollY - measuredAt) > window.innerHeight / 2) measureSoon();
    };
    const resized = new ResizeObserver(measureSoon);
    resized.observe(article);
    window.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      window.removeEventListener("scroll", onScroll);
    };
  }, [notes, active]);
  return (
    <div ref={column} className={styles.column} aria-hidden="true">
      {placed.map(({ id, number, look, words, top }) => (
        <Link
          key={id}
          href={`${path}/claims/${id}`}
          scroll={false}
          prefetch={false}
          tabIndex={-1}
          className={joinClasses(styles.note, `v-${look.tone}`, id === active && styles.active)}
          style={{ insetBlockStart: top }}
        >
          <VerdictMark look={look} bare />
          <b className={styles.verdict}>
            {number} · <bdi>{shortWord(look)}</bdi>
          </b>
          <span className={styles.words}>{words}</span>
        </Link>
      ))}
    </div>
  );
}
