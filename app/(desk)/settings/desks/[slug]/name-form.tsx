"use client";

import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { FormProblem } from "../../../../(public)/form-problem";
import { useFormAction } from "../../../../(public)/use-form-action";
import styles from "../../people/people.module.css";
import { changeNameAction } from "../desk-actions";

type Props = { deskId: string; revision: number; name: string; timeZone: string };

export function NameForm({ deskId, revision, name, timeZone }: Props) {
  const { state, submit, errors, values } = useFormAction(changeNameAction);
  return (
    <form action={submit} noValidate className={styles.form}>
      <FormProblem state={state} title="Nothing was changed." />
      {state.status === "ok" && (
        <Notice tone="good" role="status">
          <p>Saved.</p>
        </Notice>
      )}
      <input type="hidden" name="deskId" value={deskId} />
      <input type="hidden" name="revision" value={revision} />
      <Field name="name" label="Name" error={errors.name}>
        {(control) => <TextInput {...control} autoComplete="off" required defaultValue={values.name ?? name} />}
      </Field>
      <Field
        name="timeZone"
        label="Time zone"
        hint="Its reports are dated in it, like Europe/Lisbon."
        error={errors.timeZone}
      >
        {(control) => (
          <TextInput {...control} dir="ltr" autoComplete="off" defaultValue={values.timeZone ?? timeZone} />
        )}
      </Field>
      <div>
        <SubmitButton look="plain" pendingLabel="Saving…">
          Save name and time zone
        </SubmitButton>
      </div>
    </form>
  );
}
