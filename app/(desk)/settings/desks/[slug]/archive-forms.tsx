"use client";

import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { LIMITS } from "@/lib/schemas/limits";
import { FormProblem } from "../../../../(public)/form-problem";
import { useFormAction } from "../../../../(public)/use-form-action";
import people from "../../people/people.module.css";
import { addArchiveAction, removeArchiveAction } from "../desk-actions";

/** Gives a desk an archive. The key goes in and never comes out again. */
export function AddArchiveForm({ deskId }: { deskId: string }) {
  const { state, submit, errors, values } = useFormAction(addArchiveAction);
  return (
    <form action={submit} noValidate className={people.form}>
      <FormProblem state={state} title="No archive was added." />
      {state.status === "ok" && (
        <Notice tone="good" role="status">
          <p>Added. What is cited from now on is sent there.</p>
        </Notice>
      )}
      <input type="hidden" name="deskId" value={deskId} />
      <Field name="name" label="Name" error={errors.name}>
        {(control) => <TextInput {...control} maxLength={LIMITS.nameCharacters} defaultValue={values.name ?? ""} />}
      </Field>
      <Field
        name="address"
        label="Address"
        hint="One that answers like the Wayback Machine’s “save page now”: https://web.archive.org"
        error={errors.address}
      >
        {(control) => (
          <TextInput {...control} type="url" dir="ltr" inputMode="url" defaultValue={values.address ?? ""} />
        )}
      </Field>
      <Field
        name="key"
        label="Key"
        optional
        hint="As ACCESS:SECRET. It is kept sealed and never shown again."
        error={errors.key}
      >
        {(control) => <TextInput {...control} type="password" dir="ltr" autoComplete="off" />}
      </Field>
      <div>
        <SubmitButton look="plain" pendingLabel="Adding…">
          Add the archive
        </SubmitButton>
      </div>
    </form>
  );
}

/** Takes an archive from its desk; copies that are there stay cited. */
export function RemoveArchiveForm({ archiveServiceId, name }: { archiveServiceId: string; name: string }) {
  const { state, submit } = useFormAction(removeArchiveAction);
  return (
    <form action={submit}>
      <input type="hidden" name="archiveServiceId" value={archiveServiceId} />
      <SubmitButton look="plain" size="small" pendingLabel="Removing…">
        Remove<VisuallyHidden> {name}</VisuallyHidden>
      </SubmitButton>
      {state.status === "error" && <p role="alert">{state.message}</p>}
    </form>
  );
}
