import type { ComponentProps } from "react";
import styles from "./control.module.css";
import { joinClasses } from "./join-classes";

/** A line of text. `dir="auto"` unless given: it turns to the writing of what is typed. */
export function TextInput({ className, dir = "auto", ...rest }: ComponentProps<"input">) {
  return <input dir={dir} className={joinClasses(styles.control, className)} {...rest} />;
}
