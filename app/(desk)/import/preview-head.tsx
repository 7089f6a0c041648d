import type { ReactNode } from "react";
import styles from "./preview-head.module.css";

/** The head of a preview: what it comes to, which takes the focus when it has come, and facts about the text. */
export function PreviewHead({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <header className={styles.head}>
      <h2 id={id} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      <div className={styles.facts}>{children}</div>
    </header>
  );
}
