"use client";

import { useEffect, useState } from "react";
import { hidePlaces } from "@/components/annotator/show-place";
import { useHeld } from "@/components/live/use-held";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { fieldId } from "@/components/ui/field-id";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { VerdictMark } from "@/components/ui/verdict-mark";
import { moveTo, placeField } from "@/lib/core/desk/place-answers";
import type { VerdictLook } from "@/lib/core/report/verdict-mark";
import type { ChangedPlace } from "@/lib/core/review/changed-places";
import type { RatedWords } from "@/lib/core/review/standing";
import type { ClaimView, TargetView } from "@/lib/schemas/claim";
import styles from "./claim-confirm.module.css";
import { ConfirmConflict } from "./confirm-conflict";
import { type Asked, confirmWords } from "./confirm-words";
import { type AskedPlace, PlaceChoice, type PlaceChosen, startingChoice } from "./place-choice";
import type { PlaceFormAction } from "./place-send";
import { ChangedWords } from "./place-words";
import { usePlaceAction } from "./use-place-action";

type Props = {
  action: PlaceFormAction;
  claim: Pick<ClaimView, "id" | "revision" | "statement" | "targets">;
  version: number;
  asked: Asked;
  /** How the viewer's own verdict looks, when it is the one in question. */
  look: VerdictLook | null;
  /** What that verdict was given on. */
  rated: RatedWords | null;
  places: readonly AskedPlace[];
  /** Places that need no answer, with other words than were rated. */
  others: readonly ChangedPlace<TargetView>[];
};

/** Asks whether a verdict still stands when its words changed, and what becomes of each changed place. A plain form: it works without scripts. */
export function ClaimConfirm(props: Props) {
  const [answer, formAction] = usePlaceAction(props.action);
  const refused = answer.status === "refused" ? answer : null;
  const [typed, setTyped] = useState(refused?.fields.statement ?? null);
  const [chosen, setChosen] = useState<Record<string, PlaceChosen>>({});
  // What was begun is sent with the revision and the text it was begun on; a conflict shows what is there now.
  const isBegun = typed !== null || Object.keys(chosen).length > 0;
  const { claim, version, asked, look, rated, places, others } = useHeld(
    props,
    isBegun && refused?.isConflict !== true,
  );
  const statement = typed ?? claim.statement;
  useEffect(() => hidePlaces, []);

  const isNeeded = asked.kind === "author" || asked.kind === "decider" || places.length > 0;
  const conflict = refused?.isConflict ? (
    <ConfirmConflict refused={refused} mine={typed} now={claim.statement} />
  ) : null;
  if (!isNeeded) return conflict;
  const words = confirmWords(asked, places);
  const errors = Object.fromEntries((refused?.errors ?? []).map(({ path, message }) => [path, message]));
  const hasLive = claim.targets.some(({ state }) => state !== "gone");
  const needed = places.filter(({ trouble }, index) => trouble !== "gone" || (!hasLive && index === 0));
  return (
    <form action={formAction} noValidate className={styles.form} aria-labelledby="confirm-title">
      <input type="hidden" name="claimId" value={claim.id} />
      <input type="hidden" name="revision" value={claim.revision} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="kind" value={asked.kind} />
      <input type="hidden" name="asked" value={needed.map(({ target }) => target.id).join(" ")} />
      <div className={styles.head}>
        <h3 id="confirm-title" className={styles.title}>
          {words.title}
        </h3>
        {look && <VerdictMark look={look} />}
      </div>
      {refused && !conflict && (
        <ErrorSummary title={refused.title} message={refused.message ?? undefined} errors={refused.errors} />
      )}
      {conflict}
      {others.map(({ target, before }) => (
        <ChangedWords key={target.id} before={before} after={target.exact} />
      ))}
      {places.map((place, index) => (
        <PlaceChoice
          key={place.target.id}
          place={place}
          name={claim.targets.length > 1 ? `Place ${claim.targets.indexOf(place.target) + 1}: ` : ""}
          chosen={chosen[place.target.id] ?? startingChoice(place, refused?.fields[placeField(place.target.id)])}
          mayDrop={asked.kind !== "keeper" && claim.targets.length > 1}
          mayLeave={hasLive}
          hasKey={index === 0}
          error={errors[placeField(place.target.id)]}
          onChange={(choice) => setChosen({ ...chosen, [place.target.id]: choice })}
        />
      ))}
      {places.map(({ target }) => (
        <input key={target.id} type="hidden" name={`here.${target.id}`} value={moveTo(target)} />
      ))}
      {asked.kind !== "keeper" && (
        <div className={styles.statement}>
          {rated && rated.statement !== statement && <ChangedWords before={rated.statement} after={statement} />}
          <Field
            name="statement"
            label="What is claimed"
            hint="Edit it if the new words claim something else."
            error={errors.statement}
          >
            {(control) => (
              <TextArea
                {...control}
                rows={2}
                required
                value={statement}
                onChange={({ target }) => setTyped(target.value)}
              />
            )}
          </Field>
        </div>
      )}
      <div className={styles.foot}>
        <SubmitButton pendingLabel={words.pending} keys="c" data-shortcut="c" data-shortcut-first="">
          <bdi>{words.button}</bdi>
        </SubmitButton>
        {asked.kind === "author" && (
          <a href={`#${fieldId("verdict")}`} className={styles.other}>
            Change my verdict
          </a>
        )}
      </div>
    </form>
  );
}
