import type { ComponentProps } from "react";
import styles from "./control.module.css";
import { joinClasses } from "./join-classes";

/** One of a few: the browser's own list, which every device knows how to show. */
export function Select({ className, ...rest }: ComponentProps<"select">) {
  return <select className={joinClasses(styles.control, styles.select, className)} {...rest} />;
}
