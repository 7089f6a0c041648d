"use client";

import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { FormProblem } from "../../../(public)/form-problem";
import { PasswordInput } from "../../../(public)/password-input";
import { useFormAction } from "../../../(public)/use-form-action";
import { InviteNotice } from "./invite-notice";
import styles from "./people.module.css";
import { addPersonAction } from "./people-actions";
import { RoleSelect } from "./role-select";

type Props = {
  /** The desks to choose from; none where there is only one. */
  desks: { slug: string; name: string }[];
  /** The desk that is chosen at first. */
  deskSlug: string | undefined;
};

export function AddPersonForm({ desks, deskSlug }: Props) {
  const { state, submit, errors, values } = useFormAction(addPersonAction);
  const desk = values.deskSlug ?? deskSlug;
  const added = state.status === "ok" ? state.value : null;
  return (
    <form action={submit} noValidate className={styles.form}>
      <FormProblem state={state} title="Nobody was added." />
      {added?.inviteUrl && <InviteNotice name={added.name} inviteUrl={added.inviteUrl} mailed={added.mailed} />}
      {added && !added.inviteUrl && (
        <Notice tone="good" role="status" title={`${added.name} was added`}>
          <p>They sign in with {added.email} and the password you gave them.</p>
        </Notice>
      )}
      <Field name="name" label="Name" error={errors.name}>
        {(control) => <TextInput {...control} autoComplete="off" required defaultValue={values.name} />}
      </Field>
      <Field name="email" label="E-mail address" hint="They sign in with it." error={errors.email}>
        {(control) => (
          <TextInput {...control} type="email" dir="ltr" autoComplete="off" required defaultValue={values.email} />
        )}
      </Field>
      {desks.length > 0 && (
        <Field name="deskSlug" label="Desk" hint="Others can be added on the person’s page." error={errors.deskSlug}>
          {(control) => (
            <Select key={desk} {...control} defaultValue={desk}>
              {desks.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <Field name="role" label="Role" error={errors.role}>
        {(control) => <RoleSelect control={control} value={values.role ?? "reviewer"} />}
      </Field>
      <Field
        name="password"
        label="Password"
        optional
        hint="Leave it empty to get a link with which they choose their own."
        error={errors.password}
      >
        {(control) => <PasswordInput {...control} autoComplete="new-password" required={false} />}
      </Field>
      <div>
        <SubmitButton pendingLabel="Adding…">Add this person</SubmitButton>
      </div>
    </form>
  );
}
