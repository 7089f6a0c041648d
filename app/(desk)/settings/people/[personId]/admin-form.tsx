"use client";

import { SubmitButton } from "@/components/ui/submit-button";
import { FormProblem } from "../../../../(public)/form-problem";
import { useFormAction } from "../../../../(public)/use-form-action";
import styles from "../people.module.css";
import { setAdminAction } from "../people-actions";

export function AdminForm({ userId, name, isAdmin }: { userId: string; name: string; isAdmin: boolean }) {
  const { state, submit } = useFormAction(setAdminAction);
  return (
    <form action={submit} className={styles.form}>
      <FormProblem state={state} title="Nothing was changed." />
      <input type="hidden" name="userId" value={userId} />
      <input type="hidden" name="isAdmin" value={isAdmin ? "no" : "yes"} />
      <p role={state.status === "ok" ? "status" : undefined}>
        <bdi>{name}</bdi>{" "}
        {isAdmin
          ? "is an admin: an editor on every desk, and in charge of people, desks and settings."
          : "is no admin: what they may do is their role on each desk."}
      </p>
      <div>
        <SubmitButton look="plain" pendingLabel="Changing…">
          {isAdmin ? "Make them no admin" : "Make them an admin"}
        </SubmitButton>
      </div>
    </form>
  );
}
