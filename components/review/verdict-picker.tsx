import { fieldId } from "@/components/ui/field-id";
import { joinClasses } from "@/components/ui/join-classes";
import { Kbd } from "@/components/ui/kbd";
import { VerdictMark } from "@/components/ui/verdict-mark";
import { ratingLook } from "@/lib/core/report/verdict-mark";
import type { RatingScale } from "@/lib/core/verdict/scale";
import styles from "./verdict-picker.module.css";

type Props = {
  scale: RatingScale;
  /** The chosen rating's code. */
  verdict: string | null;
  error: string | undefined;
  legend?: string;
  onChange: (code: string) => void;
};

/** The desk's scale as radio buttons. A retired label is there only while it is the chosen one. */
export function VerdictPicker({ scale, verdict, error, legend = "Your verdict", onChange }: Props) {
  const offered = scale.ratings.filter((rating) => !rating.retired || rating.code === verdict);
  const chosen = offered.find(({ code }) => code === verdict);
  const id = fieldId("verdict");
  const described = [chosen && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset className={styles.verdicts} aria-describedby={described || undefined}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.grid}>
        {offered.map((rating, index) => {
          const look = ratingLook(rating, scale);
          const key = index < 9 ? String(index + 1) : undefined;
          return (
            <label key={rating.code} className={joinClasses(styles.choice, `v-${look.tone}`)}>
              <input
                type="radio"
                name="verdict"
                value={rating.code}
                id={index === 0 ? id : undefined}
                className={styles.radio}
                checked={rating.code === verdict}
                aria-invalid={error ? true : undefined}
                data-shortcut={key}
                onChange={() => onChange(rating.code)}
              />
              <VerdictMark look={look} />
              {rating.retired && <span className={styles.retired}>retired</span>}
              {key && <Kbd keys={key} className={styles.key} />}
            </label>
          );
        })}
      </div>
      {chosen && (
        <p id={`${id}-hint`} className={styles.meaning} dir="auto">
          {chosen.meaning}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
