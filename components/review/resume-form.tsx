"use client";

import { useActionState } from "react";
import type { AssignmentView } from "@/lib/schemas/assignment";
import { ErrorSummary } from "../ui/error-summary";
import { Notice } from "../ui/notice";
import { SubmitButton } from "../ui/submit-button";
import type { RecuseFormAction } from "./recuse-form";
import styles from "./recuse-form.module.css";

/** That one has recused oneself, why, and the way back. */
export function ResumeForm({ action, recusal }: { action: RecuseFormAction; recusal: AssignmentView }) {
  const [answer, submit] = useActionState(action, { status: "idle" });
  return (
    <Notice
      title={
        recusal.claim === null ? "You recused yourself from this article." : "You recused yourself from this claim."
      }
    >
      <form action={submit} className={styles.form}>
        {answer.status === "error" && <ErrorSummary title="The recusal stands." message={answer.message} />}
        <p dir="auto">{recusal.reason}</p>
        <input type="hidden" name="assignmentId" value={recusal.id} />
        <input type="hidden" name="revision" value={recusal.revision} />
        <div>
          <SubmitButton look="plain" size="small" pendingLabel="Taking back…">
            Take it back
          </SubmitButton>
        </div>
      </form>
    </Notice>
  );
}
