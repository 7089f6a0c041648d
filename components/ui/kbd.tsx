import { joinClasses } from "./join-classes";
import styles from "./kbd.module.css";

/** Keys where they act, small; hidden on touch. `keys` are separated by spaces: `"Shift →"`. Screen readers skip them: the control has a name of its own. */
export function Kbd({ keys, className }: { keys: string; className?: string }) {
  return (
    <span className={styles.keys} aria-hidden="true">
      {keys.split(" ").map((key) => (
        <kbd key={key} className={joinClasses(styles.key, className)}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
