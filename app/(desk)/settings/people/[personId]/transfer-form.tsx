"use client";

import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Transferred } from "@/lib/schemas/desk";
import { FormProblem } from "../../../../(public)/form-problem";
import { useFormAction } from "../../../../(public)/use-form-action";
import styles from "../people.module.css";
import { transferAction } from "../people-actions";

type Props = {
  userId: string;
  name: string;
  transfer: {
    desks: { id: string; name: string; open: number }[];
    receivers: { id: string; name: string; email: string }[];
  };
};

/** Hands what somebody is asked to review to somebody else. */
export function TransferForm({ userId, name, transfer: { desks, receivers } }: Props) {
  const { state, submit, errors, values } = useFormAction(transferAction);
  const [only] = desks;
  return (
    <form action={submit} noValidate className={styles.form}>
      <FormProblem state={state} title="Nothing was transferred." />
      {state.status === "ok" && state.value && <TransferNotice {...state.value} />}
      <input type="hidden" name="userId" value={userId} />
      {desks.length === 0 ? (
        <p>
          <bdi>{name}</bdi> is asked to review nothing now.
        </p>
      ) : (
        <>
          <p>
            <bdi>{name}</bdi> has {desks.map((desk) => `${assignments(desk.open)} on ${desk.name}`).join(", ")}. Whoever
            takes over starts their own reviews; what <bdi>{name}</bdi> wrote stays.
          </p>
          {desks.length > 1 ? (
            <Field name="deskId" label="Assignments" error={errors.deskId}>
              {(control) => (
                <Select {...control} defaultValue={values.deskId ?? ""}>
                  <option value="">On every desk</option>
                  {desks.map(({ id, name: desk }) => (
                    <option key={id} value={id}>
                      On {desk}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          ) : (
            <input type="hidden" name="deskId" value={only?.id ?? ""} />
          )}
          {receivers.length === 0 ? (
            <p>Nobody else reviews there. Put somebody on the desk first.</p>
          ) : (
            <>
              <Field name="toUserId" label="To" error={errors.toUserId}>
                {(control) => (
                  <Select {...control} defaultValue={values.toUserId}>
                    {receivers.map(({ id, name: receiver, email }) => (
                      <option key={id} value={id}>
                        {receiver} ({email})
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
              <div>
                <SubmitButton look="plain" pendingLabel="Transferring…">
                  Transfer
                </SubmitButton>
              </div>
            </>
          )}
        </>
      )}
    </form>
  );
}

function TransferNotice({ moved, kept, skipped }: Transferred) {
  return (
    <Notice tone={skipped.length > 0 ? "warn" : "good"} role="status" title={`${assignments(moved)} transferred`}>
      {kept > 0 && <p>{assignments(kept)} they had already.</p>}
      {skipped.length > 0 && (
        <p>
          Not transferred, because they decided these claims:{" "}
          {skipped.map(({ number, articleTitle }) => `claim ${number} of “${articleTitle}”`).join(", ")}.
        </p>
      )}
    </Notice>
  );
}

const assignments = (number: number) => `${number.toLocaleString("en")} ${number === 1 ? "assignment" : "assignments"}`;
