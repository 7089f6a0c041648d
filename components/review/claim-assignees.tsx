import Link from "next/link";
import { LocalDate } from "../ui/local-date";
import styles from "./claim-assignees.module.css";

type Assignee = { id: string; name: string; isKnownDone: boolean; dueAt: string | null; overdue: boolean };

type Props = { assignees: readonly Assignee[]; viewerId: string /** Of editors. */; assignHref: string | null };

/** Names shown before the rest is folded. */
const SHOWN = 6;

/** Who is asked to review a claim and until when; as far as the viewer may know, whose review is in. */
export function ClaimAssignees({ assignees, viewerId, assignHref }: Props) {
  const own = assignees.find(({ id }) => id === viewerId);
  const others = assignees.filter(({ id }) => id !== viewerId);
  const ordered = own ? [own, ...others] : others;
  const rest = ordered.slice(SHOWN);
  if (ordered.length === 0 && assignHref === null) return null;
  return (
    <div className={styles.assignees}>
      <h3 className={styles.heading}>Asked to review</h3>
      {ordered.length === 0 && (
        <p className={styles.none}>Nobody by name: it waits for everybody, or for those asked elsewhere.</p>
      )}
      <ul>
        {ordered.slice(0, SHOWN).map((assignee) => (
          <Line key={assignee.id} assignee={assignee} isOwn={assignee.id === viewerId} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary className={styles.more}>{rest.length.toLocaleString("en")} more</summary>
          <ul>
            {rest.map((assignee) => (
              <Line key={assignee.id} assignee={assignee} isOwn={false} />
            ))}
          </ul>
        </details>
      )}
      {assignHref !== null && (
        <p>
          <Link href={assignHref}>Assign reviewers</Link>
        </p>
      )}
    </div>
  );
}

function Line({ assignee, isOwn }: { assignee: Assignee; isOwn: boolean }) {
  const { name, isKnownDone, dueAt, overdue } = assignee;
  return (
    <li className={styles.line}>
      <span>{isOwn ? "You" : <bdi>{name}</bdi>}</span>
      {isKnownDone && <span className={styles.note}>review is in</span>}
      {!isKnownDone && dueAt !== null && (
        <span className={overdue ? styles.late : styles.note}>
          {overdue ? "was due " : "due "}
          <LocalDate iso={dueAt} />
        </span>
      )}
    </li>
  );
}
