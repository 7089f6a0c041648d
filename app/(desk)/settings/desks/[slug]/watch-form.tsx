"use client";

import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { LIMITS } from "@/lib/schemas/limits";
import { FormProblem } from "../../../../(public)/form-problem";
import { useFormAction } from "../../../../(public)/use-form-action";
import people from "../../people/people.module.css";
import { changeWatchAction } from "../desk-actions";
import styles from "./policy-form.module.css";

type Props = { deskId: string; revision: number; watchHours: number | null };

/** How often the pages of a desk's articles are looked at; empty is never by itself. */
export function WatchForm({ deskId, revision, watchHours }: Props) {
  const { state, submit, errors, values } = useFormAction(changeWatchAction);
  return (
    <form action={submit} noValidate className={people.form}>
      <FormProblem state={state} title="Nothing was changed." />
      {state.status === "ok" && (
        <Notice tone="good" role="status">
          <p>Saved.</p>
        </Notice>
      )}
      <input type="hidden" name="deskId" value={deskId} />
      <input type="hidden" name="revision" value={revision} />
      <Field
        name="watchHours"
        label="Hours between two looks"
        hint={`With 24, each article’s page is fetched once a day, and another text on it becomes a version; who gave a verdict on changed words is told. Up to ${LIMITS.watchHours}; empty: only when somebody asks.`}
        error={errors.watchHours}
      >
        {(control) => (
          <TextInput
            {...control}
            type="number"
            inputMode="numeric"
            dir="ltr"
            className={styles.number}
            min={1}
            max={LIMITS.watchHours}
            defaultValue={values.watchHours ?? watchHours ?? ""}
          />
        )}
      </Field>
      <div>
        <SubmitButton look="plain" pendingLabel="Saving…">
          Save how often
        </SubmitButton>
      </div>
    </form>
  );
}
