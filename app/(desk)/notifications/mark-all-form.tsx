"use client";

import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "../../(public)/use-form-action";
import { markAllReadAction } from "./notification-actions";

/** Marks read what the page shows and what is older; what came since stays unread. */
export function MarkAllForm({ upTo }: { upTo: string }) {
  const { state, submit } = useFormAction(markAllReadAction);
  return (
    <form action={submit}>
      <input type="hidden" name="upTo" value={upTo} />
      <SubmitButton look="plain" pendingLabel="Marking…">
        Mark all as read
      </SubmitButton>
      {state.status === "error" && <p role="alert">{state.message}</p>}
    </form>
  );
}
