"use client";

import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { FormProblem } from "../../../(public)/form-problem";
import { useFormAction } from "../../../(public)/use-form-action";
import { CopyField } from "../../settings/copy-field";
import styles from "../account.module.css";
import { createTokenAction } from "./token-actions";

export function CreateTokenForm() {
  const { state, submit, errors, values } = useFormAction(createTokenAction);
  const access = values.access ?? "read";
  return (
    <form action={submit} noValidate className={styles.form}>
      <FormProblem state={state} title="No token was made." />
      {state.status === "ok" && state.value && (
        <Notice tone="good" role="status" title={`The token “${state.value.name}”`}>
          <p>Copy it now: it is shown only this once.</p>
          <CopyField label={`Token ${state.value.name}`} value={state.value.secret} />
        </Notice>
      )}
      <Field name="name" label="Name" hint="What will use it, like “newsletter script”." error={errors.name}>
        {(control) => <TextInput {...control} autoComplete="off" required defaultValue={values.name} />}
      </Field>
      <Field name="access" label="What it may do" error={errors.readOnly}>
        {(control) => (
          // React does not give a select its default back when a form is reset: a new key does.
          <Select key={access} {...control} defaultValue={access}>
            <option value="read">Read only</option>
            <option value="write">Read and write, as you</option>
          </Select>
        )}
      </Field>
      <Field name="days" label="Days until it expires" hint="At most 366." error={errors.days}>
        {(control) => (
          <TextInput {...control} type="number" min={1} max={366} required defaultValue={values.days ?? "90"} />
        )}
      </Field>
      <div>
        <SubmitButton pendingLabel="Making it…">Make a token</SubmitButton>
      </div>
    </form>
  );
}
