import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";
import styles from "./page-body.module.css";

/** The room a page stands in: `wide` for lists and two columns, `narrow` for one column of form or text. The reading desk brings its own. */
export function PageBody({ width = "wide", children }: { width?: "wide" | "narrow"; children: ReactNode }) {
  return <div className={joinClasses(styles.body, width === "narrow" && styles.narrow)}>{children}</div>;
}
