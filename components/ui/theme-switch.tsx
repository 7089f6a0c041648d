import { THEME_LABELS, THEMES, type Theme } from "./theme";
import styles from "./theme-switch.module.css";

/** Three buttons that post the chosen theme as `theme`; a plain form, so that it works without scripts. */
export function ThemeSwitch({ theme, action }: { theme: Theme; action: (form: FormData) => Promise<void> }) {
  return (
    <form action={action} className={styles.switch} aria-label="Theme">
      {THEMES.map((choice) => (
        <button
          key={choice}
          type="submit"
          name="theme"
          value={choice}
          aria-pressed={choice === theme}
          className={styles.choice}
        >
          {THEME_LABELS[choice]}
        </button>
      ))}
    </form>
  );
}
