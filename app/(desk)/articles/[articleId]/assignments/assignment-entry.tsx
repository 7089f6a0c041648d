"use client";

import { useViewerZone } from "@/components/review/use-viewer-zone";
import { LocalDate } from "@/components/ui/local-date";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { localTime } from "@/lib/core/review/zoned-time";
import type { AssignmentView } from "@/lib/schemas/assignment";
import { FormProblem } from "../../../../(public)/form-problem";
import { useFormAction } from "../../../../(public)/use-form-action";
import { changeDueAction, withdrawAssignmentAction } from "./assign-actions";
import styles from "./assignment-entry.module.css";
import { resumeAction } from "./recusal-actions";

type Props = { assignment: AssignmentView; deskZone: string; mayAssign: boolean };

/** Somebody who is asked, until when, and how far; an editor's changes are folded beside it. */
export function AssignmentEntry({ assignment, deskZone, mayAssign }: Props) {
  const { assignee, status, dueAt, overdue, claims, done, reason } = assignment;
  const isIn = claims > 0 && done === claims;
  return (
    <li className={styles.entry}>
      <div className={styles.words}>
        <bdi className={styles.name}>{assignee.name}</bdi>
        {status === "recused" ? (
          <span className={styles.note}>recused</span>
        ) : (
          <>
            {claims > 1 && (
              <span className={styles.note}>
                {done} of {claims} known to be in
              </span>
            )}
            {claims === 1 && isIn && <span className={styles.note}>review is in</span>}
            {!assignee.available && <span className={styles.note}>no longer reviews here</span>}
            {dueAt !== null && !isIn && (
              <span className={overdue ? styles.late : styles.note}>
                {overdue ? "was due " : "due "}
                <LocalDate iso={dueAt} />
              </span>
            )}
          </>
        )}
      </div>
      {reason !== null && (
        <p className={styles.reason} dir="auto">
          {reason}
        </p>
      )}
      {mayAssign && (
        <details className={styles.details}>
          <summary className={styles.summary} aria-label={`Change for ${assignee.name}`}>
            Change
          </summary>
          {status === "recused" ? (
            <ResumeForm assignment={assignment} />
          ) : (
            <>
              <DueForm assignment={assignment} deskZone={deskZone} />
              <WithdrawForm assignment={assignment} />
            </>
          )}
        </details>
      )}
    </li>
  );
}

function Seen({ assignment: { id, revision } }: { assignment: AssignmentView }) {
  return (
    <>
      <input type="hidden" name="assignmentId" value={id} />
      <input type="hidden" name="revision" value={revision} />
    </>
  );
}

function DueForm({ assignment, deskZone }: { assignment: AssignmentView; deskZone: string }) {
  const { state, submit, values } = useFormAction(changeDueAction);
  const zone = useViewerZone(deskZone);
  const id = `due-${assignment.id}`;
  const { dueAt } = assignment;
  return (
    <form action={submit} className={styles.form}>
      <FormProblem state={withoutFields(state)} title="The due date was not changed." />
      <Seen assignment={assignment} />
      <input type="hidden" name="zone" value={zone} />
      <label htmlFor={id}>Due, time in {zone.replaceAll("_", " ")}</label>
      <TextInput
        key={`${zone} ${dueAt}`}
        id={id}
        type="datetime-local"
        name="dueAt"
        dir="ltr"
        defaultValue={values.dueAt ?? (dueAt === null ? "" : localTime(dueAt, zone))}
      />
      <div>
        <SubmitButton look="plain" size="small" pendingLabel="Changing…">
          Change the due date
        </SubmitButton>
      </div>
    </form>
  );
}

function WithdrawForm({ assignment }: { assignment: AssignmentView }) {
  const { state, submit } = useFormAction(withdrawAssignmentAction);
  return (
    <form action={submit} className={styles.form}>
      <FormProblem state={withoutFields(state)} title="Nothing was withdrawn." />
      <Seen assignment={assignment} />
      <p className={styles.note}>What they have written stays theirs, and they can be asked again.</p>
      <div>
        <SubmitButton look="danger" size="small" pendingLabel="Withdrawing…">
          Withdraw
        </SubmitButton>
      </div>
    </form>
  );
}

function ResumeForm({ assignment }: { assignment: AssignmentView }) {
  const { state, submit } = useFormAction(resumeAction);
  return (
    <form action={submit} className={styles.form}>
      <FormProblem state={withoutFields(state)} title="The recusal stands." />
      <Seen assignment={assignment} />
      <div>
        <SubmitButton look="plain" size="small" pendingLabel="Taking back…">
          Take the recusal back
        </SubmitButton>
      </div>
    </form>
  );
}

/** A form of one field says what is wrong in a sentence: there are many such forms, and no two fields may share an id. */
const withoutFields = <State extends ReturnType<typeof useFormAction<null>>["state"]>(state: State): State =>
  state.status === "error" ? { ...state, fieldErrors: {} } : state;
