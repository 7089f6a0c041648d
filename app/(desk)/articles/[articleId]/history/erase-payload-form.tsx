"use client";

import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { LIMITS } from "@/lib/schemas/limits";
import { FormProblem } from "../../../../(public)/form-problem";
import { useFormAction } from "../../../../(public)/use-form-action";
import { eraseEventPayloadAction } from "./erase-action";
import styles from "./erase-payload-form.module.css";

/** Erases what one event says after asking for the reason; a plain `details`, so that it asks without scripts too. For admins. */
export function ErasePayloadForm({ eventId }: { eventId: string }) {
  const { state, submit, errors, values } = useFormAction(eraseEventPayloadAction);
  return (
    <details className={styles.details} open={state.status === "error" || undefined}>
      <summary className={styles.summary}>Erase its details…</summary>
      <form action={submit} noValidate className={styles.form}>
        <FormProblem state={state} title="The details were not erased." />
        <input type="hidden" name="eventId" value={eventId} />
        <p>
          The words, names and figures that this event kept are gone for good. Who did what kind of thing, and when,
          stays; so does the hash, so that the history can still be verified. This leaves an event of its own with your
          reason.
        </p>
        <div className={styles.reason}>
          <label htmlFor={`reason-${eventId}`}>Why</label>
          <TextInput
            id={`reason-${eventId}`}
            aria-describedby={`reason-${eventId}-hint`}
            name="reason"
            required
            maxLength={LIMITS.reasonCharacters}
            defaultValue={values.reason ?? ""}
            autoComplete="off"
            aria-invalid={errors.reason ? true : undefined}
          />
          <p id={`reason-${eventId}-hint`} className={styles.hint}>
            {errors.reason ?? "This stays in the history: name nobody here."}
          </p>
        </div>
        <div>
          <SubmitButton look="danger" pendingLabel="Erasing…">
            Erase the details
          </SubmitButton>
        </div>
      </form>
    </details>
  );
}
