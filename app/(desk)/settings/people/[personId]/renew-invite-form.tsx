"use client";

import { SubmitButton } from "@/components/ui/submit-button";
import type { Person } from "@/lib/schemas/person";
import { FormProblem } from "../../../../(public)/form-problem";
import { useFormAction } from "../../../../(public)/use-form-action";
import { InviteNotice } from "../invite-notice";
import styles from "../people.module.css";
import { renewInviteAction } from "../people-actions";

type Props = { userId: string; name: string; status: Person["status"] };

export function RenewInviteForm({ userId, name, status }: Props) {
  const { state, submit } = useFormAction(renewInviteAction);
  return (
    <form action={submit} className={styles.form}>
      <FormProblem state={state} title="No link was made." />
      {state.status === "ok" && state.value && <InviteNotice name={name} {...state.value} />}
      <input type="hidden" name="userId" value={userId} />
      <p>
        {status === "invited"
          ? "They have not chosen a password yet. If their link is lost or has run out, make a new one; the older one then stops working."
          : "If they forgot their password, make a link with which they choose a new one. The one they have works until then."}
      </p>
      <div>
        <SubmitButton look="plain" pendingLabel="Making it…">
          Make a new link
        </SubmitButton>
      </div>
    </form>
  );
}
