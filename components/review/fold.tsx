"use client";

import { type ReactNode, useState } from "react";
import styles from "./fold.module.css";

type Props = {
  label: ReactNode;
  /** What is inside, in a word or two, while it is closed. */
  summary?: ReactNode;
  /** Stays open: something in it needs attention. */
  forced?: boolean;
  children: ReactNode;
};

/** A part of a form that is opened when it is wanted; a plain `details`, and what is in it is always sent along. */
export function Fold({ label, summary, forced = false, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.fold} open={open || forced} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <span className={styles.label}>{label}</span>
        {summary && <span className={styles.inside}>{summary}</span>}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
