"use client";

import { buttonClass } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { FormProblem } from "../../../../(public)/form-problem";
import { useFormAction } from "../../../../(public)/use-form-action";
import styles from "../people.module.css";
import { erasePersonAction } from "../people-actions";

/** Asks once more before it erases who somebody was; a plain `details`, so that it asks without scripts too. */
export function EraseForm({ userId, name }: { userId: string; name: string }) {
  const { state, submit } = useFormAction(erasePersonAction);
  return (
    <form action={submit} className={styles.form}>
      <FormProblem state={state} title={`${name} was not erased.`} />
      <input type="hidden" name="userId" value={userId} />
      <details>
        <summary className={buttonClass("plain")}>Erase name and address…</summary>
        <div className={styles.confirm}>
          <p>
            <bdi>{name}</bdi> is called “Former member” from then on, wherever their name stands now, and their address
            is gone, from the history too. What they wrote stays; reports that were exported before are not changed.
            They can never be let in again, and this cannot be undone.
          </p>
          <SubmitButton look="danger" pendingLabel="Erasing…">
            Erase for good
          </SubmitButton>
        </div>
      </details>
    </form>
  );
}
