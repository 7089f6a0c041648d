"use client";

import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PersonRole } from "@/lib/schemas/person";
import { FormProblem } from "../../../../(public)/form-problem";
import { useFormAction } from "../../../../(public)/use-form-action";
import styles from "../people.module.css";
import { changeRoleAction } from "../people-actions";
import { ROLE_LABELS } from "../role-labels";
import { RoleSelect } from "../role-select";

export function RoleForm({ userId, role }: { userId: string; role: PersonRole | null }) {
  const { state, submit, errors, values } = useFormAction(changeRoleAction);
  return (
    <form action={submit} className={styles.form}>
      <FormProblem state={state} title="The role was not changed." />
      {state.status === "ok" && state.value && (
        <Notice tone="good" role="status">
          <p>The role is now: {ROLE_LABELS[state.value.role].label}. It holds from their next page on.</p>
        </Notice>
      )}
      <input type="hidden" name="userId" value={userId} />
      <Field name="role" label="What this person may do" error={errors.role}>
        {(control) => <RoleSelect control={control} value={values.role ?? role ?? "reviewer"} />}
      </Field>
      <div>
        <SubmitButton look="plain" pendingLabel="Changing…">
          Change the role
        </SubmitButton>
      </div>
    </form>
  );
}
