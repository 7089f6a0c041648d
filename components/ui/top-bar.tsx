import Link from "next/link";
import type { ReactNode } from "react";
import { NavLink } from "./nav-link";
import styles from "./top-bar.module.css";

type Props = {
  nav: readonly { href: string; label: string }[];
  /** Stands before the person's button where there is room. */
  search?: ReactNode;
  /** What waits for the person, before their button. */
  bell?: ReactNode;
  /** The person's button with its panel, or a way to sign in. */
  person: ReactNode;
};

/** The bar over every screen. Links and forms only: nothing in it needs a script. */
export function TopBar({ nav, search, bell, person }: Props) {
  return (
    <header className={styles.bar}>
      <a className={styles.skip} href="#content">
        Skip to content
      </a>
      <Link className={styles.wordmark} href="/">
        Stet
      </Link>
      <nav className={styles.nav} aria-label="Main">
        {nav.map(({ href, label }) => (
          <NavLink key={href} href={href} className={styles.link}>
            {label}
          </NavLink>
        ))}
      </nav>
      {search && <div className={styles.search}>{search}</div>}
      {bell}
      {person}
    </header>
  );
}
