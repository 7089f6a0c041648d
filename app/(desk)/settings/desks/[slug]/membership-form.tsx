"use client";

import { useId } from "react";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { ROLES, type Role } from "@/lib/core/review/role";
import { useFormAction } from "../../../../(public)/use-form-action";
import { ROLE_LABELS } from "../../people/role-labels";
import { setMemberAction } from "../desk-actions";
import styles from "./membership-form.module.css";

type Props = {
  deskId: string;
  userId: string;
  /** `null`: not on the desk yet. */
  role: Role | null;
  /** Names the list for whoever does not see what it stands beside. */
  label: string;
};

/** Somebody's role on one desk, in one line. */
export function MembershipForm({ deskId, userId, role, label }: Props) {
  const { state, submit } = useFormAction(setMemberAction);
  const id = useId();
  return (
    <form action={submit}>
      <input type="hidden" name="deskId" value={deskId} />
      <input type="hidden" name="userId" value={userId} />
      <label htmlFor={id}>
        <VisuallyHidden>{label}</VisuallyHidden>
      </label>
      <div className={styles.line}>
        <Select key={role} id={id} name="role" defaultValue={role ?? "reviewer"} className={styles.select}>
          {ROLES.toReversed().map((one) => (
            <option key={one} value={one}>
              {ROLE_LABELS[one].label}
            </option>
          ))}
        </Select>
        <SubmitButton look="plain" size="small" pendingLabel="Saving…">
          {role === null ? "Add" : "Change"}
          <VisuallyHidden> {label}</VisuallyHidden>
        </SubmitButton>
      </div>
      {state.status === "ok" && (
        <p role="status" className={styles.said}>
          Saved.
        </p>
      )}
      {state.status === "error" && <p role="alert">{state.message}</p>}
    </form>
  );
}
