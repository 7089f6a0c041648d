import type { ReactNode } from "react";
import { type ButtonLook, type ButtonSize, buttonClass } from "./button";
import styles from "./disclosure.module.css";
import { joinClasses } from "./join-classes";

/** A button that opens a small panel below it; a plain `details`, so that it works without scripts. */
export function Disclosure(props: {
  label: ReactNode;
  look?: ButtonLook;
  size?: ButtonSize;
  /** The edge of the button that the panel keeps to: `end` (the default) where the button stands at the end of a line. */
  align?: "start" | "end";
  children: ReactNode;
}) {
  return (
    <details className={joinClasses(styles.disclosure, props.align === "start" && styles.start)}>
      <summary className={buttonClass(props.look, props.size)}>
        {props.label}
        <span className={styles.arrow} aria-hidden="true" />
      </summary>
      <div className={styles.panel}>{props.children}</div>
    </details>
  );
}
