"use client";

import { buttonClass } from "@/components/ui/button";
import { joinClasses } from "@/components/ui/join-classes";
import { SubmitButton } from "@/components/ui/submit-button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { useFormAction } from "../../../../(public)/use-form-action";
import styles from "../../people/people.module.css";
import { removeMemberAction } from "../desk-actions";

/** Asks once more before it takes somebody off a desk; a plain `details`, so that it asks without scripts too. */
export function RemoveMemberForm({ deskId, userId, name }: { deskId: string; userId: string; name: string }) {
  const { state, submit } = useFormAction(removeMemberAction);
  return (
    <form action={submit}>
      <input type="hidden" name="deskId" value={deskId} />
      <input type="hidden" name="userId" value={userId} />
      <details>
        <summary className={joinClasses(buttonClass("plain", "small"), styles.short)}>
          Take off…<VisuallyHidden> {name}</VisuallyHidden>
        </summary>
        <div className={joinClasses(styles.confirm, styles.narrow)}>
          <p>Their reviews and drafts stay; what they were asked to review here is withdrawn.</p>
          <SubmitButton look="danger" size="small" pendingLabel="Taking them off…">
            Take them off<VisuallyHidden> the desk: {name}</VisuallyHidden>
          </SubmitButton>
        </div>
      </details>
      {state.status === "error" && <p role="alert">{state.message}</p>}
    </form>
  );
}
