import styles from "./interval-bar.module.css";

const WIDTH = 180;
const EDGE = 5;

type Props = {
  value: number;
  interval: readonly [low: number, high: number];
  /** Where the axis begins; it ends at 1. */
  least: -1 | 0;
};

/** A figure and its interval on the axis that all figures share. The numbers stand beside it, so that it says nothing to a screen reader. */
export function IntervalBar({ value, interval: [low, high], least }: Props) {
  const at = (number: number) => EDGE + ((number - least) / (1 - least)) * (WIDTH - 2 * EDGE);
  return (
    <svg
      className={styles.bar}
      viewBox={`0 0 ${WIDTH} 16`}
      width={WIDTH}
      height={16}
      aria-hidden="true"
      focusable="false"
    >
      <path className={styles.axis} d={`M${at(least)} 8H${at(1)}`} />
      {[...new Set([least, 0, 1])].map((tick) => (
        <path key={tick} className={styles.axis} d={`M${at(tick)} 4V12`} />
      ))}
      <path className={styles.interval} d={`M${at(low)} 8H${at(high)}`} />
      <circle className={styles.value} cx={at(value)} cy={8} r={4.5} />
    </svg>
  );
}
