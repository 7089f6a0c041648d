"use client";

import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { PASSWORD_HINT } from "@/lib/schemas/person";
import { FormProblem } from "../../(public)/form-problem";
import { PasswordInput } from "../../(public)/password-input";
import { useFormAction } from "../../(public)/use-form-action";
import { UsernameForManager } from "../../(public)/username-for-manager";
import styles from "./account.module.css";
import { changePasswordAction } from "./account-actions";

export function PasswordForm({ email }: { email: string }) {
  const { state, submit, errors } = useFormAction(changePasswordAction);
  return (
    <form action={submit} noValidate className={styles.form}>
      <FormProblem state={state} title="Your password was not changed." />
      {state.status === "ok" && (
        <Notice tone="good" role="status">
          <p>Your password is changed. Wherever else you were signed in, you are signed out now.</p>
        </Notice>
      )}
      <UsernameForManager email={email} />
      <Field name="currentPassword" label="Current password" error={errors.currentPassword}>
        {(control) => <PasswordInput {...control} autoComplete="current-password" />}
      </Field>
      <Field name="newPassword" label="New password" hint={PASSWORD_HINT} error={errors.newPassword}>
        {(control) => <PasswordInput {...control} autoComplete="new-password" />}
      </Field>
      <div>
        <SubmitButton look="plain" pendingLabel="Changing…">
          Change the password
        </SubmitButton>
      </div>
    </form>
  );
}
