import { type VerdictLook, verdictMark } from "@/lib/core/report/verdict-mark";
import { joinClasses } from "./join-classes";
import styles from "./verdict-mark.module.css";

type Props = {
  /** From `claimLook` or `ratingLook` (lib/core/report/verdict-mark). */
  look: VerdictLook;
  /** Leaves the word out, when it stands right beside the mark already. */
  bare?: boolean;
  className?: string;
};

/** A verdict as word + share of a circle + hue: each alone is enough. Drawn as in the report, so that it prints and survives forced colours. */
export function VerdictMark({ look, bare = false, className }: Props) {
  return (
    <span className={joinClasses(styles.verdict, `v-${look.tone}`, className)}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a drawing made by our own core from a closed list of shapes */}
      <span className={styles.mark} dangerouslySetInnerHTML={{ __html: verdictMark(look.shape) }} />
      {!bare && <bdi className={styles.word}>{look.word}</bdi>}
    </span>
  );
}
