"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { FormProblem } from "../../../../../(public)/form-problem";
import { useFormAction } from "../../../../../(public)/use-form-action";
import { restoreAction } from "./restore-action";
import styles from "./restore-form.module.css";

type Props = { articleId: string; number: number; newest: number };

/** The way back after a text was added by mistake; says what it will do before it does it. */
export function RestoreForm({ articleId, number, newest }: Props) {
  const { state, submit } = useFormAction(restoreAction);
  return (
    <Disclosure label="Bring this text back" size="small">
      <form action={submit} className={styles.form}>
        <FormProblem state={state} title="The text was not brought back" />
        <input type="hidden" name="articleId" value={articleId} />
        <input type="hidden" name="version" value={number} />
        <p>
          Version {newest + 1} will have the text of version {number}. Version {newest} stays readable, and verdicts on
          these words stand again.
        </p>
        <div>
          <SubmitButton pendingLabel="Adding…">Add it as version {newest + 1}</SubmitButton>
        </div>
      </form>
    </Disclosure>
  );
}
