import { joinClasses } from "@/components/ui/join-classes";
import type { MapDot } from "@/lib/core/desk/claim-map";
import styles from "./claim-map.module.css";

/** Where in the article the claims are, as dots along the edge; decoration, since the list and the text say it in words. */
export function ClaimMap({ dots }: { dots: readonly MapDot[] }) {
  return (
    <svg className={styles.map} viewBox="0 0 10 1000" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <line x1="5" x2="5" y1="0" y2="1000" className={styles.rule} />
      {dots.map(({ at, tone }) => (
        <line key={at} x1="5" x2="5" y1={at * 1000} y2={at * 1000} className={joinClasses(styles.dot, `v-${tone}`)} />
      ))}
    </svg>
  );
}
