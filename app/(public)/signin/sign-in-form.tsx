"use client";

import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import styles from "../form.module.css";
import { FormProblem } from "../form-problem";
import { PasswordInput } from "../password-input";
import { useFormAction } from "../use-form-action";
import { signInAction } from "./sign-in-action";

/** `next`: the path to go on to. */
export function SignInForm({ next }: { next: string }) {
  const { state, submit, errors, values } = useFormAction(signInAction);
  return (
    <form action={submit} noValidate className={styles.form}>
      <FormProblem state={state} title="You are not signed in yet." />
      <input type="hidden" name="next" value={next} />
      <Field name="email" label="E-mail address" error={errors.email}>
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
      <Field name="password" label="Password" error={errors.password}>
        {(control) => <PasswordInput {...control} autoComplete="current-password" />}
      </Field>
      <div className={styles.submit}>
        <SubmitButton pendingLabel="Signing in…">Sign in</SubmitButton>
      </div>
    </form>
  );
}
