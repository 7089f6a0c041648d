"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { FormProblem } from "../../(public)/form-problem";
import { useFormAction } from "../../(public)/use-form-action";
import styles from "./account.module.css";
import { changeMailDigestAction } from "./account-actions";

export function DigestForm({ mailDigest }: { mailDigest: boolean }) {
  const { state, submit } = useFormAction(changeMailDigestAction);
  return (
    <form action={submit} className={styles.form}>
      <FormProblem state={state} title="This was not changed." />
      {state.status === "ok" && (
        <Notice tone="good" role="status">
          <p>{mailDigest ? "What you have not read will be mailed to you." : "You will get no more of these mails."}</p>
        </Notice>
      )}
      {/* React does not give a box its default back when a form is reset: a new key does. */}
      <Checkbox
        key={String(mailDigest)}
        name="mailDigest"
        defaultChecked={mailDigest}
        hint="One mail with all of it, ten minutes after the first at the earliest."
      >
        Mail me what I have not read
      </Checkbox>
      <div>
        <SubmitButton look="plain" pendingLabel="Changing…">
          Change
        </SubmitButton>
      </div>
    </form>
  );
}
