import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";
import styles from "./notice.module.css";

type Props = {
  /** `note` informs, `good` confirms, `warn` asks for attention, `error` says what failed. */
  tone?: "note" | "good" | "warn" | "error";
  /** `status` or `alert` when it appears after an action, so that it is read out; leave it out for what was there from the start. */
  role?: "status" | "alert";
  title?: ReactNode;
  children?: ReactNode;
};

/** A few words that matter now: a rule at the side, no box. */
export function Notice({ tone = "note", role, title, children }: Props) {
  return (
    <div role={role} className={joinClasses(styles.notice, styles[tone])}>
      {title && <p className={styles.title}>{title}</p>}
      {children && <div className={styles.body}>{children}</div>}
    </div>
  );
}
