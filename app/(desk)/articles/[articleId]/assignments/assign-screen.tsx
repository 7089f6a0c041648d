"use client";

import { DueField } from "@/components/review/due-field";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { fieldId } from "@/components/ui/field-id";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { ASSIGNMENT_METHOD_LABELS, ASSIGNMENT_METHODS, type AssignmentMethod } from "@/lib/core/review/assignment";
import type { AssignmentDesk } from "@/lib/operations/read-assignment-desk";
import { useFormAction } from "../../../../(public)/use-form-action";
import { assignAction } from "./assign-actions";
import { personBox } from "./assign-boxes";
import styles from "./assign-screen.module.css";
import { AssignedNotice } from "./assigned-notice";
import { ClaimLines } from "./claim-lines";

const FORM = "assign";

const METHOD_HINTS = {
  by_hand: "Everybody you tick is asked.",
  round_robin: "The people take turns, on from where the desk’s last round ended.",
  lowest_load: "Whoever has the fewest open claims on the desk is asked first.",
} satisfies Record<AssignmentMethod, string>;

const SCOPES = [
  ["ticked", "The claims ticked below", null],
  ["open", "Every claim that is not settled", null],
  ["article", "The whole article", "Claims that are added later too."],
] as const;

/** What a refusal names, as this form shows it: people and claims are groups of boxes, each with one place for what is wrong. */
const GROUPS = [
  [/^(assigneeIds|candidateIds)/, "people"],
  [/^claimIds/, "claims"],
] as const;

/** An editor's form: which claims, who, until when; and the claims with their boxes below. Without scripts it is sent as it is. */
export function AssignScreen({ desk }: { desk: AssignmentDesk }) {
  const { state, submit, errors, values } = useFormAction(assignAction);
  const grouped = groupErrors(errors);
  const method = values.method ?? "by_hand";
  return (
    <>
      <form id={FORM} action={submit} className={styles.form} aria-labelledby="assign-title">
        <h2 id="assign-title" className={styles.title}>
          Assign
        </h2>
        {state.status === "error" && (
          <ErrorSummary
            title="Nobody was asked."
            message={grouped.length === 0 ? state.message : undefined}
            errors={grouped}
          />
        )}
        {state.status === "ok" && state.value !== null && <AssignedNotice answer={state.value} claims={desk.claims} />}
        <input type="hidden" name="articleId" value={desk.article.id} />
        <div className={styles.columns}>
          <fieldset className={styles.group}>
            <legend>What</legend>
            {SCOPES.map(([value, label, hint]) => (
              <Radio
                key={value}
                name="which"
                value={value}
                isChecked={(values.which ?? "ticked") === value}
                hint={hint}
              >
                {label}
              </Radio>
            ))}
          </fieldset>
          <fieldset className={styles.group}>
            <legend>How</legend>
            {ASSIGNMENT_METHODS.map((value) => (
              <Radio key={value} name="method" value={value} isChecked={method === value} hint={METHOD_HINTS[value]}>
                {ASSIGNMENT_METHOD_LABELS[value]}
              </Radio>
            ))}
          </fieldset>
          <div className={styles.group}>
            <div className={styles.number}>
              <Field name="reviewers" label="Reviewers for each claim" error={errors.reviewers}>
                {(control) => (
                  <TextInput
                    {...control}
                    type="number"
                    min={1}
                    max={20}
                    inputMode="numeric"
                    defaultValue={values.reviewers ?? String(desk.reviewsNeeded)}
                  />
                )}
              </Field>
            </div>
            <DueField deskZone={desk.timeZone} typed={values.dueAt} error={errors.dueAt} />
          </div>
        </div>
        <fieldset className={styles.group} id={fieldId("people")}>
          <legend>Who</legend>
          <p className={styles.hint}>In turn, or by open claims: among those ticked, or everybody if nobody is.</p>
          <div className={styles.people}>
            {desk.people.map(({ id, name, open }) => (
              <Checkbox
                key={id}
                name={personBox(id)}
                defaultChecked={values[personBox(id)] !== undefined}
                hint={open === 1 ? "1 open claim" : `${open.toLocaleString("en")} open claims`}
              >
                <bdi>{name}</bdi>
              </Checkbox>
            ))}
          </div>
        </fieldset>
        <div>
          <SubmitButton pendingLabel="Assigning…">Assign</SubmitButton>
        </div>
      </form>
      <section aria-labelledby="claims-title" className={styles.claims} id={fieldId("claims")}>
        <h2 id="claims-title" className={styles.title}>
          Claims
        </h2>
        <ClaimLines desk={desk} form={{ id: FORM, values }} />
      </section>
    </>
  );
}

function Radio(props: { name: string; value: string; isChecked: boolean; hint: string | null; children: string }) {
  return (
    <label className={styles.radio}>
      <input type="radio" name={props.name} value={props.value} defaultChecked={props.isChecked} />
      <span>
        {props.children}
        {props.hint !== null && <span className={styles.hint}>{props.hint}</span>}
      </span>
    </label>
  );
}

function groupErrors(errors: Record<string, string>): { path: string; message: string }[] {
  const messages = new Map<string, Set<string>>();
  for (const [path, message] of Object.entries(errors)) {
    const group = GROUPS.find(([pattern]) => pattern.test(path))?.[1] ?? path;
    messages.set(group, (messages.get(group) ?? new Set()).add(message));
  }
  return [...messages].map(([path, said]) => ({ path, message: [...said].join(" ") }));
}
