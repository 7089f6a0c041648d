"use client";

import { useEffect } from "react";
import { Kbd } from "@/components/ui/kbd";
import styles from "./change-keys.module.css";
import { areKeysOn } from "./key-preference";

/** Where keys of a single letter are text or belong to a control. */
const OWN_KEYS = "input, textarea, select, [contenteditable], [role=menu], [role=dialog]";

/** The keys that go from change to change, and what says so. The page is whole without them: each change can be reached by its links. */
export function ChangeKeys() {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const by = event.key === "n" ? 1 : event.key === "p" ? -1 : 0;
      if (by === 0 || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !areKeysOn()) return;
      if (event.target instanceof Element && event.target.closest(OWN_KEYS)) return;
      const next = changeFrom(document.activeElement, by);
      if (next === null) return;
      event.preventDefault();
      next.focus();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <p className={styles.keys} aria-hidden="true">
      <Kbd keys="n p" /> next, previous change
    </p>
  );
}

/** The change after or before the one that has the focus, round the ends; without one, the first or the last. */
function changeFrom(focused: Element | null, by: 1 | -1): HTMLElement | null {
  const changes = [...document.querySelectorAll<HTMLElement>("[data-change]")];
  const here = changes.findIndex((change) => change.contains(focused));
  const from = here === -1 && by === -1 ? 0 : here;
  return changes.at((from + by) % changes.length) ?? null;
}
