"use client";

import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { ROLES } from "@/lib/core/review/role";
import { FormProblem } from "../../../../(public)/form-problem";
import { useFormAction } from "../../../../(public)/use-form-action";
import styles from "../../people/people.module.css";
import { ROLE_LABELS } from "../../people/role-labels";
import { setMemberAction } from "../desk-actions";

type Props = { deskId: string; people: { id: string; name: string; email: string }[] };

/** Puts somebody who has an account on the desk. */
export function AddMemberForm({ deskId, people }: Props) {
  const { state, submit, errors, values } = useFormAction(setMemberAction);
  const role = values.role ?? "reviewer";
  return (
    <form action={submit} noValidate className={styles.form}>
      <FormProblem state={state} title="Nobody was put on the desk." />
      {state.status === "ok" && state.value && (
        <Notice tone="good" role="status">
          <p>
            <bdi>{state.value.name}</bdi> is on the desk: {ROLE_LABELS[state.value.role].label}.
          </p>
        </Notice>
      )}
      <input type="hidden" name="deskId" value={deskId} />
      <Field name="userId" label="Put on this desk" error={errors.userId}>
        {(control) => (
          <Select {...control} defaultValue={values.userId}>
            {people.map(({ id, name, email }) => (
              <option key={id} value={id}>
                {name} ({email})
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field name="role" label="As" error={errors.role}>
        {(control) => (
          <Select key={role} {...control} defaultValue={role}>
            {ROLES.toReversed().map((one) => (
              <option key={one} value={one}>
                {ROLE_LABELS[one].label}: {ROLE_LABELS[one].may}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div>
        <SubmitButton look="plain" pendingLabel="Adding…">
          Put on the desk
        </SubmitButton>
      </div>
    </form>
  );
}
