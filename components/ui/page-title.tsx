import type { ReactNode } from "react";
import styles from "./page-title.module.css";

type Props = {
  /** The page's name, in the book face. */
  children: ReactNode;
  /** Small line above: where we are. */
  kicker?: ReactNode;
  /** One or two sentences below. */
  lead?: ReactNode;
  /** Buttons at the end of the line. */
  actions?: ReactNode;
  /** Language and direction of the title when it is an article's. */
  lang?: string | undefined;
  dir?: "ltr" | "rtl" | undefined;
};

/** The head of a page: its `h1`. */
export function PageTitle({ children, kicker, lead, actions, lang, dir }: Props) {
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        {kicker && <p className={styles.kicker}>{kicker}</p>}
        <h1 className={styles.title} lang={lang} dir={dir}>
          {children}
        </h1>
        {lead && <p className={styles.lead}>{lead}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
