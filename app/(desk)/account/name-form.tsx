"use client";

import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { FormProblem } from "../../(public)/form-problem";
import { useFormAction } from "../../(public)/use-form-action";
import styles from "./account.module.css";
import { changeNameAction } from "./account-actions";

export function NameForm({ name }: { name: string }) {
  const { state, submit, errors, values } = useFormAction(changeNameAction);
  return (
    <form action={submit} noValidate className={styles.form}>
      <FormProblem state={state} title="Your name was not changed." />
      {state.status === "ok" && (
        <Notice tone="good" role="status">
          <p>Your name is changed.</p>
        </Notice>
      )}
      <Field name="name" label="Your name" hint="As colleagues and reports show it." error={errors.name}>
        {(control) => <TextInput {...control} autoComplete="name" required defaultValue={values.name ?? name} />}
      </Field>
      <div>
        <SubmitButton look="plain" pendingLabel="Changing…">
          Change the name
        </SubmitButton>
      </div>
    </form>
  );
}
