"use client";

import { useActionState } from "react";
import { ErrorSummary } from "../ui/error-summary";
import { Field } from "../ui/field";
import { SubmitButton } from "../ui/submit-button";
import { TextArea } from "../ui/text-area";
import type { RecuseAnswer } from "./recuse-answer";
import styles from "./recuse-form.module.css";

export type RecuseFormAction = (previous: RecuseAnswer, form: FormData) => Promise<RecuseAnswer>;

type Props = { action: RecuseFormAction; articleId: string /** Absent: from the whole article. */; claimId?: string };

/** One's own word that one should not review a claim, or an article, with the reason; asks once by being folded. */
export function RecuseForm({ action, articleId, claimId }: Props) {
  const [answer, submit] = useActionState(action, { status: "idle" });
  const refused = answer.status === "error" ? answer : null;
  const field = refused?.fieldErrors.reason;
  return (
    <details className={styles.details} open={refused !== null || undefined}>
      <summary className={styles.summary}>Recuse yourself</summary>
      <form action={submit} className={styles.form}>
        {refused && (
          <ErrorSummary
            title="You are not recused."
            message={field ? undefined : refused.message}
            errors={field ? [{ path: "reason", message: field }] : []}
          />
        )}
        <input type="hidden" name="articleId" value={articleId} />
        {claimId && <input type="hidden" name="claimId" value={claimId} />}
        <Field
          name="reason"
          label="Why should somebody else review this?"
          hint="Editors of the desk can read it. You cannot submit a review here until you take it back."
          error={field}
        >
          {(control) => <TextArea {...control} rows={3} defaultValue={refused?.values.reason} />}
        </Field>
        <div>
          <SubmitButton look="plain" pendingLabel="Recusing…">
            {claimId ? "Recuse yourself from this claim" : "Recuse yourself from this article"}
          </SubmitButton>
        </div>
      </form>
    </details>
  );
}
