import { Kbd } from "@/components/ui/kbd";
import styles from "./key-bar.module.css";

/** The keys one needs most, quietly, where a keyboard is. `?` opens them all. */
export function KeyBar() {
  return (
    <footer className={styles.keys} aria-hidden="true">
      <span>
        <Kbd keys="j k" /> sentence
      </span>
      <span>
        <Kbd keys="Enter" /> claim
      </span>
      <span>
        <Kbd keys="1" /> to <Kbd keys="9" /> verdict
      </span>
      <span>
        <Kbd keys="e" /> evidence
      </span>
      <span>
        <Kbd keys="n p" /> next, previous claim
      </span>
      <span>
        <Kbd keys="?" /> all keys
      </span>
    </footer>
  );
}
