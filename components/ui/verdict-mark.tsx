import { joinClasses } from "./join-classes";
import { MARK_TONES, type MarkShape } from "./mark-shape";
import styles from "./verdict-mark.module.css";

type Props = {
  shape: MarkShape;
  /** The verdict's word. Shown beside the mark unless `bare`, when a word already stands next to it. */
  label: string;
  bare?: boolean;
};

/** A verdict as word + share of a circle + hue: each alone is enough. Drawn, so that it prints and survives forced colours. */
export function VerdictMark({ shape, label, bare = false }: Props) {
  return (
    <span className={joinClasses(styles.verdict, MARK_TONES[shape.tone])}>
      <svg className={styles.mark} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <circle
          cx="8"
          cy="8"
          r="6.75"
          className={styles.ring}
          strokeDasharray={shape.tone === "open" ? "2.6 2.7" : undefined}
        />
        {shape.share !== null && <Share share={shape.share} />}
        {shape.sign !== null && (
          <text x="8" y="11.6" textAnchor="middle" className={styles.sign}>
            {shape.sign}
          </text>
        )}
      </svg>
      {!bare && <span className={styles.word}>{label}</span>}
    </span>
  );
}

/** The filled part: nothing true is a stroke through the circle, all true a full one. */
function Share({ share }: { share: number }) {
  if (share <= 0) return <line x1="3.6" y1="12.4" x2="12.4" y2="3.6" className={styles.ring} />;
  if (share >= 1) return <circle cx="8" cy="8" r="6.75" className={styles.fill} />;
  const angle = 2 * Math.PI * share;
  const x = (8 + 6.75 * Math.sin(angle)).toFixed(2);
  const y = (8 - 6.75 * Math.cos(angle)).toFixed(2);
  return <path d={`M8 8V1.25A6.75 6.75 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}Z`} className={styles.fill} />;
}
