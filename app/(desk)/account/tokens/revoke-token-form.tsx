"use client";

import { SubmitButton } from "@/components/ui/submit-button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { useFormAction } from "../../../(public)/use-form-action";
import { revokeTokenAction } from "./token-actions";

export function RevokeTokenForm({ tokenId, name }: { tokenId: string; name: string }) {
  const { state, submit } = useFormAction(revokeTokenAction);
  return (
    <form action={submit}>
      <input type="hidden" name="tokenId" value={tokenId} />
      <SubmitButton look="plain" size="small" pendingLabel="Revoking…">
        Revoke<VisuallyHidden> {name}</VisuallyHidden>
      </SubmitButton>
      {state.status === "error" && <p role="alert">{state.message}</p>}
    </form>
  );
}
