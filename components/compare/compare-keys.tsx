"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { areKeysOn } from "@/components/annotator/key-preference";
import { KeySheet } from "@/components/annotator/key-sheet";
import { pressShortcut } from "@/components/annotator/press-shortcut";
import { OWN_KEYS } from "@/components/annotator/use-desk-keys";
import { Kbd } from "@/components/ui/kbd";
import { COMPARE_KEYS, type CompareKey, readCompareKey } from "@/lib/core/desk/compare-keys";
import styles from "./compare-keys.module.css";
import { DECIDE_EVENT } from "./decide-event";

const LISTS = [{ heading: null, keys: COMPARE_KEYS }];

/** The keys of the screen, and what says so. The page is whole without them: every claim is a link, every choice a control. */
export function CompareKeys({
  open,
  mayDecide,
}: {
  /** The claim that is open. */ open: string | null;
  mayDecide: boolean;
}) {
  const router = useRouter();
  const [isHelpOpen, setHelpOpen] = useState(false);

  // Another claim is open: reading goes on there, after a decision as well.
  const shown = useRef(open);
  useEffect(() => {
    if (shown.current === open) return;
    shown.current = open;
    const link = document.querySelector<HTMLElement>("[data-compare-claim][aria-current]");
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: "start" });
  }, [open]);

  // The address says which one, so that an update never opens another under somebody who writes.
  useEffect(() => {
    // After the router's own effects: only then does it follow the address.
    queueMicrotask(() => {
      const address = new URL(window.location.href);
      if (open === null || address.searchParams.has("open")) return;
      address.searchParams.set("open", open);
      window.history.replaceState(null, "", address);
    });
  }, [open]);

  useEffect(() => {
    const onKey = (key: CompareKey): boolean => {
      switch (key.do) {
        case "help":
          setHelpOpen(true);
          return true;
        case "verdict":
          return openForm() !== null && pressShortcut(key.key, "#decide");
        case "decide":
          return openForm()?.dispatchEvent(new CustomEvent(DECIDE_EVENT, { detail: key.outcome })) ?? false;
        case "go": {
          const href = neighbourHref(key.by);
          if (href !== null) router.push(href, { scroll: false });
          return href !== null;
        }
      }
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.closest(OWN_KEYS)) {
        if (!target.matches("#decide :is(input, textarea)")) return;
        if (event.key === "Escape") target.blur();
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        openForm()?.requestSubmit();
        return;
      }
      const key = readCompareKey(event, { singleKeys: areKeysOn() });
      if (key !== null && onKey(key)) event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [router]);

  return (
    <>
      <p className={styles.keys} aria-hidden="true">
        <span>
          <Kbd keys="n p" /> next, previous claim
        </span>
        {mayDecide && (
          <>
            <span>
              <Kbd keys="1" /> to <Kbd keys="9" /> verdict
            </span>
            <span>
              <Kbd keys="d" /> decide
            </span>
            <span>
              <Kbd keys="r" /> no claim
            </span>
            <span>
              <Kbd keys="q" /> ask
            </span>
          </>
        )}
        <span>
          <Kbd keys="?" /> all keys
        </span>
      </p>
      <KeySheet isOpen={isHelpOpen} onOpenChange={setHelpOpen} lists={LISTS} />
    </>
  );
}

/** The decision form, unfolded; `null` where there is none. */
function openForm(): HTMLFormElement | null {
  const form = document.querySelector<HTMLFormElement>("form[data-decision-form]");
  const fold = form?.closest("details");
  if (fold) fold.open = true;
  return form;
}

/** The claim after or before the one that is open; after the last one, the next page. */
function neighbourHref(by: 1 | -1): string | null {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("[data-compare-claim]")];
  const here = links.findIndex((link) => link.hasAttribute("aria-current"));
  const next = links[here + by] ?? (by === 1 ? document.querySelector<HTMLAnchorElement>("[data-next-page]") : null);
  return next?.getAttribute("href") ?? null;
}
