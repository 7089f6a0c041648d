"use client";

import { SubmitButton } from "@/components/ui/submit-button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { useFormAction } from "../../../(public)/use-form-action";
import { cancelJobAction, retryFailedJobsAction, retryJobAction } from "./job-actions";

/** Has a failed job tried again, or takes a waiting one out. `of` says which, for who hears the button alone. */
export function JobForm({ jobId, does, of }: { jobId: string; does: "retry" | "cancel"; of: string }) {
  const { state, submit } = useFormAction(does === "retry" ? retryJobAction : cancelJobAction);
  return (
    <form action={submit}>
      <input type="hidden" name="jobId" value={jobId} />
      <SubmitButton look="plain" size="small" pendingLabel={does === "retry" ? "Trying…" : "Taking it out…"}>
        {does === "retry" ? "Try again" : "Take out"}
        <VisuallyHidden>: {of}</VisuallyHidden>
      </SubmitButton>
      {state.status === "error" && <p role="alert">{state.message}</p>}
    </form>
  );
}

/** Has every failed job tried again. */
export function RetryAllForm({ failed }: { failed: number }) {
  const { state, submit } = useFormAction(retryFailedJobsAction);
  return (
    <form action={submit}>
      <SubmitButton look="plain" pendingLabel="Trying…">
        {failed === 1 ? "Try the failed one again" : `Try all ${failed.toLocaleString("en")} failed again`}
      </SubmitButton>
      {state.status === "error" && <p role="alert">{state.message}</p>}
    </form>
  );
}
