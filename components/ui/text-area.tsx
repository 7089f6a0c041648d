import type { ComponentProps } from "react";
import styles from "./control.module.css";
import { joinClasses } from "./join-classes";

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea({ className, dir = "auto", rows = 4, ...rest }: ComponentProps<"textarea">) {
  return <textarea dir={dir} rows={rows} className={joinClasses(styles.control, styles.area, className)} {...rest} />;
}
