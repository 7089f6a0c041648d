import type { ReactNode } from "react";
import styles from "./page-message.module.css";

/** A page that has one thing to say: what happened, what is still safe, the way out. */
export function PageMessage({ title, children, action }: { title: string; children: ReactNode; action: ReactNode }) {
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.words}>{children}</div>
      <div className={styles.action}>{action}</div>
    </div>
  );
}
