"use client";

import { SubmitButton } from "@/components/ui/submit-button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { useFormAction } from "../../(public)/use-form-action";
import { unlinkAccountAction } from "./account-actions";

export function UnlinkForm({ accountId, name }: { accountId: string; name: string }) {
  const { state, submit } = useFormAction(unlinkAccountAction);
  return (
    <form action={submit}>
      <input type="hidden" name="accountId" value={accountId} />
      <SubmitButton look="plain" size="small" pendingLabel="Unlinking…">
        Unlink<VisuallyHidden> {name}</VisuallyHidden>
      </SubmitButton>
      {state.status === "error" && <p role="alert">{state.message}</p>}
    </form>
  );
}
