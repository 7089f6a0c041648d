"use client";

import { useActionState, useState } from "react";
import { useHeld } from "@/components/live/use-held";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { CHECKABILITIES, CHECKABILITY_LABELS } from "@/lib/core/review/checkability";
import { CLAIM_FACT_LABELS, CLAIM_FACTS, type ClaimFacts, type ClaimFormAction, NOT_CHANGED } from "./claim-answer";
import styles from "./claim-facts-form.module.css";

type Props = { action: ClaimFormAction; claimId: string; revision: number; facts: ClaimFacts };

/** What a claim says of itself, to be corrected. When somebody else changed it meanwhile, both texts are shown and the next send decides. */
export function ClaimFactsForm(props: Props) {
  const [answer, formAction] = useActionState(props.action, NOT_CHANGED);
  const [open, setOpen] = useState(false);
  const [isEntered, setEntered] = useState(false);
  const [typedAt, setTypedAt] = useState<typeof answer | null>(null);
  const refused = answer.status === "refused" ? answer : null;
  // A colleague's change reaches the form when nobody writes in it; what is written is sent with the revision it was begun on.
  const { claimId, revision, facts } = useHeld(props, isEntered || typedAt === answer || refused !== null);
  const shown = refused?.facts ?? facts;
  const errors = Object.fromEntries((refused?.errors ?? []).map(({ path, message }) => [path, message]));
  return (
    <details
      className={styles.details}
      open={open || refused !== null}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={styles.summary}>Edit</summary>
      <form
        action={formAction}
        key={`${revision} ${refused?.attempt ?? 0}`}
        noValidate
        className={styles.form}
        onFocus={() => setEntered(true)}
        onBlur={() => setEntered(false)}
        onInput={() => setTypedAt(answer)}
      >
        <input type="hidden" name="claimId" value={claimId} />
        <input type="hidden" name="revision" value={refused?.now?.revision ?? revision} />
        {refused && !refused.now && (
          <ErrorSummary title={refused.title} message={refused.message ?? undefined} errors={refused.errors} />
        )}
        {refused?.now && <ChangedMeanwhile mine={refused.facts} now={refused.now.facts} title={refused.title} />}
        {answer.status === "changed" && (
          <Notice tone="good" role="status">
            <p>The claim is changed.</p>
          </Notice>
        )}
        <Field
          name="statement"
          label={CLAIM_FACT_LABELS.statement}
          hint="What is rated, as a sentence that stands alone. Changing it asks everyone to look again."
          error={errors.statement}
        >
          {(control) => <TextArea {...control} rows={2} defaultValue={shown.statement} required />}
        </Field>
        <Field name="claimant" label={CLAIM_FACT_LABELS.claimant} optional error={errors.claimant}>
          {(control) => <TextInput {...control} defaultValue={shown.claimant} autoComplete="off" />}
        </Field>
        <Field
          name="claimedAt"
          label={CLAIM_FACT_LABELS.claimedAt}
          optional
          hint="Like 2016, 2016-05 or 2016-05-03."
          error={errors.claimedAt}
        >
          {(control) => <TextInput {...control} defaultValue={shown.claimedAt} autoComplete="off" />}
        </Field>
        <Field name="checkability" label={CLAIM_FACT_LABELS.checkability} error={errors.checkability}>
          {(control) => (
            <Select {...control} defaultValue={shown.checkability}>
              {CHECKABILITIES.map((value) => (
                <option key={value} value={value}>
                  {CHECKABILITY_LABELS[value]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <div>
          <SubmitButton look="plain" pendingLabel="Changing…">
            {refused?.now ? "Put mine in its place" : "Change the claim"}
          </SubmitButton>
        </div>
      </form>
    </details>
  );
}

function ChangedMeanwhile({ mine, now, title }: { mine: ClaimFacts; now: ClaimFacts; title: string }) {
  const differing = CLAIM_FACTS.filter((name) => mine[name] !== now[name]);
  return (
    <Notice tone="warn" role="alert" title={title}>
      {differing.length === 0 ? (
        <p>It now says what you wanted.</p>
      ) : (
        <dl className={styles.versions}>
          {differing.map((name) => (
            <div key={name}>
              <dt>{CLAIM_FACT_LABELS[name]}</dt>
              <dd>
                Now: <bdi>{words(name, now)}</bdi>
              </dd>
              <dd>
                Yours: <bdi>{words(name, mine)}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Notice>
  );
}

function words(name: keyof ClaimFacts, facts: ClaimFacts): string {
  const value = facts[name];
  if (name !== "checkability") return value || "(empty)";
  return CHECKABILITY_LABELS[CHECKABILITIES.find((known) => known === value) ?? "fact"];
}
