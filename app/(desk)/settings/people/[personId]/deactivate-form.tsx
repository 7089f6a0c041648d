"use client";

import { buttonClass } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { FormProblem } from "../../../../(public)/form-problem";
import { useFormAction } from "../../../../(public)/use-form-action";
import styles from "../people.module.css";
import { deactivatePersonAction } from "../people-actions";

/** Asks once more before it ends somebody's access; a plain `details`, so that it asks without scripts too. */
export function DeactivateForm({ userId, name }: { userId: string; name: string }) {
  const { state, submit } = useFormAction(deactivatePersonAction);
  return (
    <form action={submit} className={styles.form}>
      <FormProblem state={state} title={`${name} was not deactivated.`} />
      <input type="hidden" name="userId" value={userId} />
      <details>
        <summary className={buttonClass("plain")}>Deactivate…</summary>
        <div className={styles.confirm}>
          <p>
            <bdi>{name}</bdi> is signed out everywhere at once, and their API tokens and links stop working for good.
            What they wrote stays on the desk under their name. An admin can let them in again.
          </p>
          <SubmitButton look="danger" pendingLabel="Deactivating…">
            Deactivate this person
          </SubmitButton>
        </div>
      </details>
    </form>
  );
}
