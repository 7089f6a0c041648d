"use client";

import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { PASSWORD_HINT } from "@/lib/schemas/person";
import styles from "../../form.module.css";
import { FormProblem } from "../../form-problem";
import { PasswordInput } from "../../password-input";
import { useFormAction } from "../../use-form-action";
import { setUpAction } from "./set-up-action";

export function SetUpForm({ token }: { token: string }) {
  const { state, submit, errors, values } = useFormAction(setUpAction);
  return (
    <form action={submit} noValidate className={styles.form}>
      <FormProblem state={state} title="The account was not made yet." />
      <input type="hidden" name="token" value={token} />
      <Field name="name" label="Your name" hint="As colleagues and reports show it." error={errors.name}>
        {(control) => <TextInput {...control} autoComplete="name" required defaultValue={values.name} />}
      </Field>
      <Field name="email" label="E-mail address" hint="You sign in with it." error={errors.email}>
        {(control) => (
          <TextInput
            {...control}
            type="email"
            dir="ltr"
            autoComplete="username"
            autoCapitalize="none"
            required
            defaultValue={values.email}
          />
        )}
      </Field>
      <Field name="password" label="Password" hint={PASSWORD_HINT} error={errors.password}>
        {(control) => <PasswordInput {...control} autoComplete="new-password" />}
      </Field>
      <div className={styles.submit}>
        <SubmitButton pendingLabel="Making the account…">Make the account and sign in</SubmitButton>
      </div>
    </form>
  );
}
