"use client";

import { Search } from "lucide-react";
import { useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { joinClasses } from "./join-classes";
import { Kbd } from "./kbd";
import styles from "./search-box.module.css";

type Props = {
  id: string;
  className?: string | undefined;
  maxLength: number;
  /** Whether Ctrl K, or ⌘ K, comes here from anywhere on the page. */
  takesKey?: boolean;
};

/** A plain GET form over claims, articles and sources; it keeps showing what was searched. */
export function SearchBox({ id, className, maxLength, takesKey = false }: Props) {
  const query = useSearchParams().get("q") ?? "";
  const input = useRef<HTMLInputElement>(null);
  const router = useRouter();
  useEffect(() => {
    if (!takesKey) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || event.shiftKey || event.altKey || event.ctrlKey === event.metaKey) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
      // Where the bar has no room for the box, the page of results has.
      if (document.activeElement !== input.current) router.push("/search");
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [takesKey, router]);
  return (
    <search className={joinClasses(styles.search, className)}>
      <form action="/search" className={styles.form}>
        <Search className={styles.icon} aria-hidden="true" />
        <input
          key={query}
          ref={input}
          id={id}
          type="search"
          name="q"
          dir="auto"
          defaultValue={query}
          maxLength={maxLength}
          placeholder="Search"
          aria-label="Search"
          aria-keyshortcuts={takesKey ? "Control+K Meta+K" : undefined}
          autoComplete="off"
          className={styles.input}
        />
        {takesKey && (
          <span className={styles.keys}>
            <Kbd keys="Ctrl K" />
          </span>
        )}
      </form>
    </search>
  );
}
