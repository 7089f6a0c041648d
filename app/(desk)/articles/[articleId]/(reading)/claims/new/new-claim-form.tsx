"use client";

import Link from "next/link";
import { useEffect, useMemo, useRef } from "react";
import { FormProblem } from "@/app/(public)/form-problem";
import { useFormAction } from "@/app/(public)/use-form-action";
import { showPlaces } from "@/components/annotator/show-place";
import { useKeptForm } from "@/components/annotator/use-kept-form";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { readTargets, writeTarget } from "@/lib/core/desk/target-parameter";
import { CHECKABILITIES, CHECKABILITY_LABELS } from "@/lib/core/review/checkability";
import type { Direction } from "@/lib/core/text/direction";
import type { Span } from "@/lib/core/text/span";
import { addClaimAction } from "./add-claim-action";
import styles from "./new-claim.module.css";
import { sendClaim } from "./send-claim";

type Props = {
  articleId: string;
  path: string;
  /** The version that the places are in. */
  version: number;
  places: (Span & { quote: string })[];
  /** Places in an earlier version under which something may have been typed; with any, the places were found again. */
  was: readonly Span[];
  lang: string | null;
  dir: Direction;
};

/** The statement is prefilled with the first quote, to be put so that it can be rated. */
export function NewClaimForm({ articleId, path, version, places, was, lang, dir }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const renewed = was.length > 0 ? places.map(writeTarget).join(" ") : "";
  useEffect(() => {
    if (renewed !== "") showPlaces(readTargets(renewed.split(" "), renewed.length));
  }, [renewed]);
  // Under each place, so that the text is found again when a place joins or is left out.
  const forget = useKeptForm(
    form,
    [...places, ...was].map((place) => `stet.new-claim.${articleId}.${writeTarget(place)}`),
  );
  const action = useMemo(() => sendClaim(addClaimAction, forget), [forget]);
  const { state, submit, errors, values } = useFormAction(action);
  const quote = places[0]?.quote.replace(/\s+/g, " ").trim() ?? "";
  return (
    <form ref={form} action={submit} noValidate className={styles.form}>
      <FormProblem state={state} title="The claim was not added." />
      <input type="hidden" name="articleId" value={articleId} />
      <input type="hidden" name="version" value={version} />
      <ul className={styles.places} lang={lang ?? undefined} dir={dir}>
        {places.map((place) => (
          <li key={writeTarget(place)}>
            <input type="hidden" name="at" value={writeTarget(place)} />
            <q className={styles.quote}>{place.quote}</q>
            {places.length > 1 && (
              <Link
                href={addressOf(
                  path,
                  version,
                  places.filter((other) => other !== place),
                  was,
                )}
                className={styles.drop}
                lang="en"
                dir="ltr"
                scroll={false}
                replace
              >
                Leave this place out
              </Link>
            )}
          </li>
        ))}
      </ul>
      <p className={styles.hint}>Said elsewhere too? Mark the other place as well: it joins this claim.</p>
      <Field
        name="statement"
        label="What is claimed"
        hint="One sentence that can be rated by itself."
        error={errors.statement}
      >
        {(control) => (
          <TextArea
            {...control}
            dir="auto"
            rows={3}
            autoFocus
            required
            defaultValue={values.statement ?? quote}
            data-shortcut="t"
          />
        )}
      </Field>
      <div className={styles.pair}>
        <Field name="claimant" label="Who says it" hint="A person, a body, a paper." optional error={errors.claimant}>
          {(control) => <TextInput {...control} dir="auto" defaultValue={values.claimant ?? ""} />}
        </Field>
        <Field name="claimedAt" label="When" hint="Like 2016-05-03." optional error={errors.claimedAt}>
          {(control) => <TextInput {...control} defaultValue={values.claimedAt ?? ""} />}
        </Field>
      </div>
      <Field name="checkability" label="Can it be checked?" error={errors.checkability}>
        {(control) => (
          <Select {...control} defaultValue={values.checkability ?? "fact"}>
            {CHECKABILITIES.map((kind) => (
              <option key={kind} value={kind}>
                {CHECKABILITY_LABELS[kind]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div className={styles.foot}>
        <Link href={path} scroll={false} data-shortcut="Escape">
          Cancel
        </Link>
        <SubmitButton pendingLabel="Adding…" data-shortcut="s">
          Add the claim
        </SubmitButton>
      </div>
    </form>
  );
}

function addressOf(path: string, version: number, places: readonly Span[], was: readonly Span[]): string {
  const at = places.map((place) => ["at", writeTarget(place)]);
  const typedFor = was.map((place) => ["was", writeTarget(place)]);
  return `${path}/claims/new?${new URLSearchParams([...at, ["in", String(version)], ...typedFor])}`;
}
