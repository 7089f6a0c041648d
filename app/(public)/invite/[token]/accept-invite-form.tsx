"use client";

import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { PASSWORD_HINT } from "@/lib/schemas/person";
import styles from "../../form.module.css";
import { FormProblem } from "../../form-problem";
import { PasswordInput } from "../../password-input";
import { useFormAction } from "../../use-form-action";
import { UsernameForManager } from "../../username-for-manager";
import { acceptInviteAction } from "./accept-invite-action";

export function AcceptInviteForm({ token, email }: { token: string; email: string }) {
  const { state, submit, errors } = useFormAction(acceptInviteAction);
  return (
    <form action={submit} noValidate className={styles.form}>
      <FormProblem state={state} title="Your password is not set yet." />
      <input type="hidden" name="token" value={token} />
      <UsernameForManager email={email} />
      <Field name="password" label="New password" hint={PASSWORD_HINT} error={errors.password}>
        {(control) => <PasswordInput {...control} autoComplete="new-password" />}
      </Field>
      <div className={styles.submit}>
        <SubmitButton pendingLabel="Setting it…">Set it and sign in</SubmitButton>
      </div>
    </form>
  );
}
