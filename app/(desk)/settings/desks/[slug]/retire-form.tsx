"use client";

import { SubmitButton } from "@/components/ui/submit-button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { useFormAction } from "../../../../(public)/use-form-action";
import { retireRatingAction } from "../desk-actions";

type Props = { deskId: string; version: number; code: string; label: string; retired: boolean };

/** Takes one label out of use, or brings it back: each undoes the other. */
export function RetireForm({ deskId, version, code, label, retired }: Props) {
  const { state, submit } = useFormAction(retireRatingAction);
  return (
    <form action={submit}>
      <input type="hidden" name="deskId" value={deskId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="retired" value={retired ? "no" : "yes"} />
      <SubmitButton look="plain" size="small" pendingLabel="Saving…">
        {retired ? "Bring back" : "Retire"}
        <VisuallyHidden> {label}</VisuallyHidden>
      </SubmitButton>
      {state.status === "error" && <p role="alert">{state.message}</p>}
    </form>
  );
}
