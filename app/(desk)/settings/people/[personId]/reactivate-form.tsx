"use client";

import { SubmitButton } from "@/components/ui/submit-button";
import { FormProblem } from "../../../../(public)/form-problem";
import { useFormAction } from "../../../../(public)/use-form-action";
import styles from "../people.module.css";
import { reactivatePersonAction } from "../people-actions";

export function ReactivateForm({ userId, name }: { userId: string; name: string }) {
  const { state, submit } = useFormAction(reactivatePersonAction);
  return (
    <form action={submit} className={styles.form}>
      <FormProblem state={state} title={`${name} was not let in again.`} />
      <input type="hidden" name="userId" value={userId} />
      <p>They can sign in again with the password they had. Their API tokens stay revoked.</p>
      <div>
        <SubmitButton look="plain" pendingLabel="Letting them in…">
          Let them in again
        </SubmitButton>
      </div>
    </form>
  );
}
