"use client";

import { ChevronDown } from "lucide-react";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { joinClasses } from "@/components/ui/join-classes";
import { useBorders } from "./borders";
import styles from "./panel.module.css";

/** What stands beside the article: the list of claims, or one claim. On a phone one claim is a sheet over it that can be folded down. */
export function Panel({ children }: { children: ReactNode }) {
  const pathname = usePathname();
  const [foldedAt, setFoldedAt] = useState<string | null>(null);
  const isSheet = pathname.includes("/claims/");
  // Going to another claim opens the sheet again.
  const isFolded = foldedAt === pathname;
  const isMoving = useBorders().moving !== null;
  const panel = useRef<HTMLElement>(null);
  const shown = useRef(pathname);

  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    panel.current?.scrollTo(0, 0);
    // What was pressed is often gone with what stood here before: reading goes on at the heading, and no focus is taken from the article.
    const heading = panel.current?.querySelector("h2");
    if (!heading || document.activeElement !== document.body) return;
    // On a phone the list comes after the article, which one may have gone back to.
    if (heading.getBoundingClientRect().top > window.innerHeight) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <section
      ref={panel}
      id="panel"
      className={joinClasses(styles.panel, isSheet && styles.sheet, isMoving && styles.away)}
      aria-label="Claims and reviews"
      // What scrolls must be reachable by keyboard.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
    >
      {isSheet && (
        <button
          type="button"
          className={styles.fold}
          aria-expanded={!isFolded}
          aria-controls="panel-content"
          onClick={() => setFoldedAt(isFolded ? null : pathname)}
        >
          <ChevronDown aria-hidden="true" />
          {isFolded ? "Show the claim" : "Back to the article"}
        </button>
      )}
      <div id="panel-content" className={styles.content}>
        {children}
      </div>
    </section>
  );
}
