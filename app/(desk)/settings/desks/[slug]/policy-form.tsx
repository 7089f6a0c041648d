"use client";

import { useRouter } from "next/navigation";
import { type ComponentProps, useEffect, useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { policySentences } from "@/lib/core/report/policy-words";
import { CONSENSUS_RULES } from "@/lib/core/review/consensus";
import { policyChangeWords, quorumWarning } from "@/lib/core/review/policy-change-words";
import type { ReviewPolicy } from "@/lib/core/review/standing";
import { DECIDER_ROLES } from "@/lib/schemas/desk";
import { LIMITS } from "@/lib/schemas/limits";
import { FormProblem } from "../../../../(public)/form-problem";
import { useFormAction } from "../../../../(public)/use-form-action";
import people from "../../people/people.module.css";
import { changePolicyAction } from "../desk-actions";
import styles from "./policy-form.module.css";
import { DECIDER_LABELS, RULE_LABELS } from "./policy-labels";
import { typedPolicy } from "./typed-policy";

type Props = { deskId: string; revision: number; policy: ReviewPolicy };

/** A desk's policy, each rule with an example, and in sentences what it comes to and what changing it does, before it is saved. */
export function PolicyForm({ deskId, revision, policy }: Props) {
  const { state, submit, errors, values } = useFormAction(changePolicyAction);
  const [typed, setTyped] = useState(policy);
  const isConflict = state.status === "error" && state.code === "conflict";
  const router = useRouter();
  useEffect(() => {
    // Brings what somebody else saved, and its revision; what was typed stays in the form.
    if (isConflict) router.refresh();
  }, [isConflict, router]);
  // Without scripts the form comes back with what was typed; with them it never left.
  const shown = state.status === "error" ? typedPolicy(policy, values) : policy;
  return (
    <form
      action={submit}
      noValidate
      className={people.form}
      onChange={(event) => setTyped(typedPolicy(policy, Object.fromEntries(textsOf(event.currentTarget))))}
    >
      <FormProblem state={state} title="The policy was not changed." />
      {isConflict && (
        <Notice tone="warn" title="Saved meanwhile">
          <p>{policySentences(policy)}</p>
          <p>What you chose is still here. Save once more to put it in the place of that.</p>
        </Notice>
      )}
      {state.status === "ok" && policyChangeWords(policy, typed).length === 0 && (
        <Notice tone="good" role="status">
          <p>The policy is saved, and holds from now on.</p>
        </Notice>
      )}
      <input type="hidden" name="deskId" value={deskId} />
      <input type="hidden" name="revision" value={revision} />
      <Field
        name="reviewsNeeded"
        label="Reviews for each claim"
        hint="With 3, a claim stays in review until three people have submitted."
        error={errors.reviewsNeeded}
      >
        {(control) => (
          <NumberInput {...control} min={1} max={LIMITS.reviewsNeeded} defaultValue={shown.reviewsNeeded} />
        )}
      </Field>
      <Checkbox
        name="blind"
        defaultChecked={shown.blind}
        hint="Until the number is in, nobody sees that, or what, others submitted. Without it, the second reviewer reads the first."
      >
        Reviewers do not see each other’s reviews before they submit
      </Checkbox>
      <Field
        name="sourcesNeeded"
        label="Sources for each review"
        hint="With 2, a verdict on the scale cites two at least. Labels beside the scale, like Unproven, need none."
        error={errors.sourcesNeeded}
      >
        {(control) => (
          <NumberInput {...control} min={0} max={LIMITS.sourcesNeeded} defaultValue={shown.sourcesNeeded} />
        )}
      </Field>
      <Rules rule={shown.consensusRule} error={errors.consensusRule} />
      <div className={styles.quorum}>
        <Field
          name="quorum"
          label="Quorum"
          hint="Reviews that must give the same verdict: 2 of 3 lets one differ."
          error={errors.quorum}
        >
          {(control) => <NumberInput {...control} min={1} max={LIMITS.reviewsNeeded} defaultValue={shown.quorum} />}
        </Field>
      </div>
      <Field
        name="deciderRole"
        label="Who decides"
        hint="A decision settles a claim that its reviews leave disputed, or settles it otherwise than they do."
        error={errors.deciderRole}
      >
        {(control) => (
          <Select key={shown.deciderRole} {...control} defaultValue={shown.deciderRole}>
            {DECIDER_ROLES.map((role) => (
              <option key={role} value={role}>
                {DECIDER_LABELS[role]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Checkbox
        name="reviewersMayDecide"
        defaultChecked={shown.reviewersMayDecide}
        hint="Without it, who reviewed a claim leaves the decision to somebody else."
      >
        Who reviewed a claim may also decide it
      </Checkbox>
      <Consequences before={policy} after={typed} />
      <div>
        <SubmitButton look="plain" pendingLabel="Saving…">
          Save the policy
        </SubmitButton>
      </div>
    </form>
  );
}

function Rules({ rule, error }: { rule: ReviewPolicy["consensusRule"]; error: string | undefined }) {
  return (
    <fieldset className={styles.rules} aria-describedby={error ? "rules-error" : undefined}>
      <legend className={styles.legend}>What makes a verdict stand</legend>
      {CONSENSUS_RULES.map((one) => (
        <label key={one} className={styles.rule}>
          <input type="radio" name="consensusRule" value={one} defaultChecked={one === rule} />
          <span>
            {RULE_LABELS[one].label}
            <span className={styles.example}>{RULE_LABELS[one].example}</span>
          </span>
        </label>
      ))}
      {error && (
        <p id="rules-error" className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** What the policy comes to as it is in the form; what saving it changes, where it differs from what is saved. */
function Consequences({ before, after }: { before: ReviewPolicy; after: ReviewPolicy }) {
  const changes = policyChangeWords(before, after);
  const warning = quorumWarning(after);
  return (
    <div className={styles.consequences}>
      <p className={styles.sentences}>{policySentences(after)}</p>
      <p className={styles.example}>
        A change holds at once, for work under way too: what stands, and who sees what, is found anew from the reviews
        that are in.
      </p>
      <div role="status">
        {warning && (
          <Notice tone="warn">
            <p>{warning}</p>
          </Notice>
        )}
        {changes.length > 0 && (
          <Notice tone="note" title="Saving this">
            <ul className={styles.changes}>
              {changes.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </div>
  );
}

function NumberInput(props: ComponentProps<typeof TextInput>) {
  return <TextInput {...props} type="number" inputMode="numeric" dir="ltr" className={styles.number} />;
}

function* textsOf(form: HTMLFormElement): Generator<[string, string]> {
  for (const [name, value] of new FormData(form)) if (typeof value === "string") yield [name, value];
}
