"use client";

import { SubmitButton } from "@/components/ui/submit-button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { useFormAction } from "../../../(public)/use-form-action";
import { revokeInviteAction } from "./people-actions";

/** Ends a link; a new one is made on the person's page, so that nothing is lost by a slip. */
export function RevokeInviteForm({ inviteId, name }: { inviteId: string; name: string }) {
  const { state, submit } = useFormAction(revokeInviteAction);
  return (
    <form action={submit}>
      <input type="hidden" name="inviteId" value={inviteId} />
      <SubmitButton look="plain" size="small" pendingLabel="Revoking…">
        Revoke<VisuallyHidden> the link for {name}</VisuallyHidden>
      </SubmitButton>
      {state.status === "error" && <p role="alert">{state.message}</p>}
    </form>
  );
}
