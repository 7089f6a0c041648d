import Link from "next/link";
import type { ComponentProps } from "react";
import styles from "./button.module.css";
import { joinClasses } from "./join-classes";
import { Kbd } from "./kbd";

/** `primary` once a screen; `plain` for the rest; `quiet` without a border; `danger` for what cannot be undone. */
export type ButtonLook = "primary" | "plain" | "quiet" | "danger";
export type ButtonSize = "normal" | "small";

type Shared = {
  look?: ButtonLook;
  size?: ButtonSize;
  /** The key that does the same, shown small at the end and hidden on touch. */
  keys?: string;
};

/** Classes of a button, for elements that are one but cannot be this component (a `summary`, a library's button). */
export const buttonClass = (look: ButtonLook = "plain", size: ButtonSize = "normal") =>
  joinClasses(styles.button, styles[look], size === "small" && styles.small);

/** A button; `type` is `button` unless given. */
export function Button({
  look,
  size,
  keys,
  className,
  children,
  type = "button",
  ...rest
}: ComponentProps<"button"> & Shared) {
  return (
    <button type={type} className={joinClasses(buttonClass(look, size), className)} {...rest}>
      {children}
      {keys && <Kbd keys={keys} className={styles.keys} />}
    </button>
  );
}

/** A link that looks like a button. */
export function ButtonLink({ look, size, keys, className, children, ...rest }: ComponentProps<typeof Link> & Shared) {
  return (
    <Link className={joinClasses(buttonClass(look, size), className)} {...rest}>
      {children}
      {keys && <Kbd keys={keys} className={styles.keys} />}
    </Link>
  );
}
