import Link from "next/link";
import type { ReactNode } from "react";
import styles from "./person-menu.module.css";

type Props = {
  name: string;
  email: string;
  /** More inside: the theme, signing out. */
  children: ReactNode;
};

/** Who is signed in, with what is theirs. The browser's own popover: opens, closes on Escape or a press outside, without a script. */
export function PersonMenu({ name, email, children }: Props) {
  return (
    <div>
      <button type="button" className={styles.button} popoverTarget="person-menu" aria-label={`Your menu, ${name}`}>
        {initialOf(name)}
      </button>
      <div id="person-menu" popover="auto" className={styles.panel}>
        <p className={styles.who}>
          <b dir="auto">{name}</b>
          <span>{email}</span>
        </p>
        <Link href="/account" className={styles.item}>
          Account
        </Link>
        {children}
      </div>
    </div>
  );
}

/** The first letter as people see it: never half of a composed one. */
function initialOf(name: string): string {
  const [first] = new Intl.Segmenter("en").segment(name.trim());
  return first?.segment.toLocaleUpperCase("en") ?? "?";
}

/** A row of the menu, for the buttons and links that are put into it. */
export const personMenuItem = styles.item;
