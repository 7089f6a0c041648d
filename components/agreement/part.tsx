import type { ReactNode } from "react";
import styles from "./part.module.css";

/** One part of the page: its name, one sentence about it, and what it shows. */
export function Part({ title, lead, children }: { title: ReactNode; lead?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{title}</h2>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  );
}
