import type { ComponentProps, ReactNode } from "react";
import styles from "./checkbox.module.css";

/** A box to tick with its words beside it; the words are part of the target. */
export function Checkbox({
  children,
  hint,
  ...rest
}: ComponentProps<"input"> & { children: ReactNode; hint?: ReactNode }) {
  return (
    <label className={styles.row}>
      <input type="checkbox" className={styles.box} {...rest} />
      <span>
        {children}
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
    </label>
  );
}
