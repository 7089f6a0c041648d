"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ClaimFormAction, NOT_CHANGED } from "./claim-answer";
import styles from "./claim-facts-form.module.css";

type Props = { action: ClaimFormAction; claimId: string; revision: number; withdrawn: boolean };

/** Takes a claim off the article after asking once, or puts it back. Nothing is deleted by either. */
export function ClaimLifeForm({ action, claimId, revision, withdrawn }: Props) {
  const [answer, formAction] = useActionState(action, NOT_CHANGED);
  const refused = answer.status === "refused" ? answer : null;
  const form = (
    <form action={formAction} className={styles.form}>
      <input type="hidden" name="claimId" value={claimId} />
      <input type="hidden" name="revision" value={refused?.now?.revision ?? revision} />
      <input type="hidden" name="intent" value={withdrawn ? "restore" : "withdraw"} />
      {refused && <ErrorSummary title={refused.title} message={refused.message ?? undefined} errors={refused.errors} />}
      <p>
        {withdrawn
          ? "This claim was withdrawn. Its number and its reviews are kept; restoring puts it back as it was."
          : "The claim leaves the article and its reports. Its reviews stay on record, and it can be restored here."}
      </p>
      <div>
        <SubmitButton look={withdrawn ? "primary" : "danger"} pendingLabel={withdrawn ? "Restoring…" : "Withdrawing…"}>
          {withdrawn ? "Restore the claim" : "Withdraw the claim"}
        </SubmitButton>
      </div>
    </form>
  );
  if (withdrawn) return form;
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>Withdraw</summary>
      {form}
    </details>
  );
}
