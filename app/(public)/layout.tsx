import type { ReactNode } from "react";
import { PageBody } from "@/components/ui/page-body";
import styles from "./layout.module.css";

/** The frame of the pages that anybody may open: signing in, setting up, following an invitation. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <header className={styles.head}>
        <p className={styles.wordmark}>Stet</p>
        <p className={styles.motto}>A verdict stands on exact words.</p>
      </header>
      <main id="content" tabIndex={-1}>
        <PageBody width="narrow">{children}</PageBody>
      </main>
    </>
  );
}
