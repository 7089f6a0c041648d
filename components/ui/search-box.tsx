"use client";

import { Search } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { joinClasses } from "./join-classes";
import styles from "./search-box.module.css";

/** A plain GET form over the articles' titles; it keeps showing what was searched. */
export function SearchBox({
  id,
  className,
  maxLength,
}: {
  id: string;
  className?: string | undefined;
  maxLength: number;
}) {
  const query = useSearchParams().get("query") ?? "";
  return (
    <search className={joinClasses(styles.search, className)}>
      <form action="/" className={styles.form}>
        <Search className={styles.icon} aria-hidden="true" />
        <input
          key={query}
          id={id}
          type="search"
          name="query"
          dir="auto"
          defaultValue={query}
          maxLength={maxLength}
          placeholder="Search titles"
          aria-label="Search titles"
          autoComplete="off"
          className={styles.input}
        />
      </form>
    </search>
  );
}
