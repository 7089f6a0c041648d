import type { ReactNode } from "react";
import styles from "./link-row.module.css";

/** Ways on from one thing, side by side: `children` are `li` with a link. `label` says from what, where several rows are on a page. */
export function LinkRow({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className={styles.row} aria-label={label}>
      {children}
    </ul>
  );
}
