import { Table } from "@/components/ui/table";
import { VerdictMark } from "@/components/ui/verdict-mark";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { ratingLook } from "@/lib/core/report/verdict-mark";
import { retireTrouble } from "@/lib/core/verdict/retire";
import type { RatingScale } from "@/lib/core/verdict/scale";
import people from "../../people/people.module.css";
import { RetireForm } from "./retire-form";
import styles from "./scale-table.module.css";

type Props = { deskId: string; scale: RatingScale; mayEdit: boolean };

/** The desk's labels as reviewers and readers see them, worst first, with what each means. */
export function ScaleTable({ deskId, scale, mayEdit }: Props) {
  return (
    <>
      <p className={people.prose}>
        <bdi>{scale.name}</bdi>, version {scale.version}.
        {mayEdit && " A retired label stays on the reviews that have it; nobody can give it anew."}
      </p>
      <Table caption="Labels">
        <thead>
          <tr>
            <th scope="col">Label</th>
            <th scope="col">Means</th>
            {mayEdit && (
              <th scope="col">
                <VisuallyHidden>Retire</VisuallyHidden>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {scale.ratings.map((rating) => (
            <tr key={rating.code}>
              <th scope="row">
                <span className={styles.label}>
                  <VerdictMark look={ratingLook(rating, scale)} />
                  {rating.retired && <span className={styles.retired}>retired</span>}
                </span>
              </th>
              <td dir="auto">{rating.meaning}</td>
              {mayEdit && (
                <td>
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
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
