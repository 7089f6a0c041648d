import type { Progress } from "@/lib/schemas/article";
import styles from "./progress-bar.module.css";
import { progressWords } from "./progress-words";

const PARTS = ["decided", "agreed", "disputed", "inReview", "open"] as const;

/** How far the desk has come, as a bar of one part per state. The words beside it are for those who cannot see it: `progressWords`. */
export function ProgressBar({ progress }: { progress: Progress }) {
  let x = 0;
  const bars = PARTS.flatMap((part) => {
    const width = progress.claims === 0 ? 0 : (progress[part] / progress.claims) * 100;
    const bar = { part, x, width };
    x += width;
    return width > 0 ? [bar] : [];
  });
  return (
    <svg
      className={styles.bar}
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      role="img"
      aria-label={progressWords(progress)}
    >
      <rect width="100" height="6" className={styles.open} />
      {bars.map(({ part, x, width }) => (
        // A gap of one unit between parts: they stay apart without colour.
        <rect
          key={part}
          x={x}
          width={Math.max(width - (x + width < 99.9 ? 1 : 0), 0.5)}
          height="6"
          className={styles[part]}
        />
      ))}
    </svg>
  );
}
