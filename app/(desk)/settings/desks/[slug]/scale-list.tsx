import { VerdictMark } from "@/components/ui/verdict-mark";
import { ratingLook } from "@/lib/core/report/verdict-mark";
import { retireTrouble } from "@/lib/core/verdict/retire";
import type { RatingScale } from "@/lib/core/verdict/scale";
import people from "../../people/people.module.css";
import { RetireForm } from "./retire-form";
import styles from "./scale-list.module.css";

type Props = { deskId: string; scale: RatingScale; mayEdit: boolean };

/** The desk's labels as reviewers and readers see them, worst first, with what each means. */
export function ScaleList({ deskId, scale, mayEdit }: Props) {
  return (
    <>
      <p className={people.prose}>
        <bdi>{scale.name}</bdi>, version {scale.version}.
        {mayEdit && " A retired label stays on the reviews that have it; nobody can give it anew."}
      </p>
      <ul aria-label="Labels" className={styles.labels}>
        {scale.ratings.map((rating) => (
          <li key={rating.code} className={styles.row}>
            <span className={styles.label}>
              <VerdictMark look={ratingLook(rating, scale)} />
              {rating.retired && <span className={styles.retired}>retired</span>}
            </span>
            <span className={styles.meaning} dir="auto">
              {rating.meaning}
            </span>
            {mayEdit && (
              <span className={styles.action}>
                {retireTrouble(scale, rating) === null ? (
                  <RetireForm
                    deskId={deskId}
                    version={scale.version}
                    code={rating.code}
                    label={rating.label}
                    retired={rating.retired}
                  />
                ) : (
                  <span className={styles.retired}>needed</span>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
