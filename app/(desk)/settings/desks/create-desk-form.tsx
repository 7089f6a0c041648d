"use client";

import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { SCALE_PRESETS } from "@/lib/core/verdict/presets";
import { FormProblem } from "../../../(public)/form-problem";
import { useFormAction } from "../../../(public)/use-form-action";
import styles from "../people/people.module.css";
import { createDeskAction } from "./desk-actions";
import { SCALE_LABELS } from "./scale-labels";

export function CreateDeskForm() {
  const { state, submit, errors, values } = useFormAction(createDeskAction);
  const scale = values.scale ?? "stet-five";
  return (
    <form action={submit} noValidate className={styles.form}>
      <FormProblem state={state} title="No desk was made." />
      <Field name="name" label="Name" error={errors.name}>
        {(control) => <TextInput {...control} autoComplete="off" required defaultValue={values.name} />}
      </Field>
      <Field
        name="slug"
        label="Short name"
        hint="For addresses and commands, like sport-desk. It cannot be changed later."
        error={errors.slug}
      >
        {(control) => (
          <TextInput
            {...control}
            dir="ltr"
            autoComplete="off"
            autoCapitalize="none"
            required
            defaultValue={values.slug}
          />
        )}
      </Field>
      <Field
        name="timeZone"
        label="Time zone"
        hint="Its reports are dated in it, like Europe/Lisbon."
        error={errors.timeZone}
      >
        {(control) => <TextInput {...control} dir="ltr" autoComplete="off" defaultValue={values.timeZone ?? "UTC"} />}
      </Field>
      <Field
        name="scale"
        label="Verdict scale"
        hint="What it starts with; labels can be retired later."
        error={errors.scale}
      >
        {(control) => (
          <Select key={scale} {...control} defaultValue={scale}>
            {SCALE_PRESETS.map((preset) => (
              <option key={preset} value={preset}>
                {SCALE_LABELS[preset]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div>
        <SubmitButton pendingLabel="Making it…">Make the desk</SubmitButton>
      </div>
    </form>
  );
}
