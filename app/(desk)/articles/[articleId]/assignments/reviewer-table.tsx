import { LocalDate } from "@/components/ui/local-date";
import { Table } from "@/components/ui/table";
import type { ReviewerProgress } from "@/lib/schemas/assignment";
import styles from "./page.module.css";

type Props = { reviewers: readonly ReviewerProgress[]; viewerId: string; isBlind: boolean };

/** One line for each person with a part in the article. */
export function ReviewerTable({ reviewers, viewerId, isBlind }: Props) {
  const anyRecused = reviewers.some(({ recused }) => recused > 0);
  return (
    <>
      <Table caption="How far everybody is">
        <thead>
          <tr>
            <th scope="col">Reviewer</th>
            <th scope="col">Claims</th>
            <th scope="col">{isBlind ? "Known to be in" : "In"}</th>
            <th scope="col">Overdue</th>
            {anyRecused && <th scope="col">Recused from</th>}
            <th scope="col">Next due</th>
          </tr>
        </thead>
        <tbody>
          {reviewers.map(({ person, assigned, done, overdue, recused, dueAt }) => (
            <tr key={person.id}>
              <th scope="row">
                <bdi>{person.name}</bdi>
                {person.id === viewerId && <span className={styles.quiet}> (you)</span>}
                {!person.available && <span className={styles.quiet}> no longer reviews here</span>}
              </th>
              <td>{assigned}</td>
              <td>{done}</td>
              <td className={overdue > 0 ? styles.late : undefined}>{overdue}</td>
              {anyRecused && <td>{recused}</td>}
              <td>{dueAt === null ? "–" : <LocalDate iso={dueAt} />}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {isBlind && (
        <p className={styles.quiet}>
          This desk is blind: a colleague’s review counts here once you may know of it, so “overdue” means not known to
          be in. Your own line is exact.
        </p>
      )}
    </>
  );
}
