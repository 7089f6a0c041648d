import type { ReactNode } from "react";
import { type ButtonLook, type ButtonSize, buttonClass } from "./button";
import styles from "./disclosure.module.css";

/** A button that opens a small panel below it; a plain `details`, so that it works without scripts. */
export function Disclosure(props: { label: ReactNode; look?: ButtonLook; size?: ButtonSize; children: ReactNode }) {
  return (
    <details className={styles.disclosure}>
      <summary className={buttonClass(props.look, props.size)}>
        {props.label}
        <span className={styles.arrow} aria-hidden="true" />
      </summary>
      <div className={styles.panel}>{props.children}</div>
    </details>
  );
}
