"use client";

import type { ReactNode } from "react";
import { showPlaces } from "@/components/annotator/show-place";
import { Button } from "@/components/ui/button";
import { fieldId } from "@/components/ui/field-id";
import { ACCEPT, DROP, movedTo, moveTo, placeField } from "@/lib/core/desk/place-answers";
import type { PlaceContext } from "@/lib/core/desk/place-context";
import type { ChangedPlace } from "@/lib/core/review/changed-places";
import type { PlaceTrouble } from "@/lib/core/review/place-trouble";
import type { Span } from "@/lib/core/text/span";
import type { TargetView } from "@/lib/schemas/claim";
import styles from "./place-choice.module.css";
import { PlaceMover } from "./place-mover";
import { ChangedWords, Quote, QuoteInContext } from "./place-words";
import { QuoteField } from "./quote-field";
import { useHydrated } from "./use-hydrated";

/** A place that a person must answer for. `fits`: where its words are, or may be, with what stands around them. */
export type AskedPlace = ChangedPlace<TargetView> & {
  trouble: PlaceTrouble;
  fits: (Span & { context: PlaceContext })[];
};

/** What is chosen for a place; `moved`: words that were marked for it. */
export type PlaceChosen = { value: string; moved: { span: Span; words: string } | null };

type Props = {
  place: AskedPlace;
  name: string;
  chosen: PlaceChosen;
  /** Whether it may be given up: other places carry the claim, and who asks may confirm. */
  mayDrop: boolean;
  /** Whether lost words may stay lost: the claim stands elsewhere. */
  mayLeave: boolean;
  hasKey: boolean;
  error: string | undefined;
  onChange: (chosen: PlaceChosen) => void;
};

const TITLES = {
  changed: "The words changed",
  uncertain: "It is not certain where the words are now",
  gone: "The words are no longer in the text",
} satisfies Record<PlaceTrouble, string>;

/** What becomes of one place: these words, one of several places, other words, or none. */
export function PlaceChoice({ place, name, chosen, mayDrop, mayLeave, hasKey, error, onChange }: Props) {
  const { target, trouble, before } = place;
  const isHydrated = useHydrated();
  const id = fieldId(placeField(target.id));
  const choice = (value: string, words: ReactNode, show: Span | null = null) => (
    <div key={value} className={styles.choice}>
      <label className={styles.label}>
        <input
          type="radio"
          name={placeField(target.id)}
          value={value}
          checked={chosen.value === value}
          className={styles.radio}
          onChange={() => {
            onChange({ ...chosen, value });
            if (show) showPlaces([show]);
          }}
        />
        <span>{words}</span>
      </label>
      {show && isHydrated && (
        <Button look="quiet" size="small" onClick={() => showPlaces([show])}>
          Show
        </Button>
      )}
    </div>
  );
  return (
    <fieldset id={id} tabIndex={-1} className={styles.place} aria-describedby={error && `${id}-error`}>
      <legend className={styles.title}>
        {name}
        {TITLES[trouble]}
      </legend>
      {trouble === "changed" && <ChangedWords before={before} after={target.exact} />}
      {trouble === "gone" && <Quote text={target.exact} />}
      {trouble === "gone" && !mayLeave && (
        <p className={styles.hint}>
          No verdict stands on words that the article does not say. Say where they are now, or withdraw the claim.
        </p>
      )}
      <div className={styles.choices}>
        {trouble === "changed" && choice(ACCEPT, "Accept these words")}
        {trouble === "uncertain" &&
          place.fits.map(({ context, start, end }) => {
            const isPresent = start === target.start && end === target.end;
            const value = isPresent ? ACCEPT : moveTo({ start, end });
            return choice(value, <QuoteInContext context={context} />, { start, end });
          })}
        {trouble === "gone" && mayLeave && choice("", "Leave it: the claim stands elsewhere")}
        {chosen.moved && choice(moveTo(chosen.moved.span), <Quote text={chosen.moved.words} />, chosen.moved.span)}
        {mayDrop && choice(DROP, "Drop this place")}
      </div>
      <PlaceMover
        target={target}
        label={trouble === "gone" ? "Say where it is now" : "Move the place"}
        hasKey={hasKey}
        before={before}
        onPlaced={(span, words) => onChange({ value: moveTo(span), moved: { span, words } })}
      />
      <noscript>
        <QuoteField targetId={target.id} />
      </noscript>
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** Nothing is chosen for a person where it cannot be told what they mean; changed words are accepted unless they say otherwise. */
export function startingChoice({ target, trouble }: AskedPlace, given: string | undefined): PlaceChosen {
  const span = movedTo(given);
  if (given !== undefined && span === null) return { value: given, moved: null };
  if (span !== null) return { value: moveTo(span), moved: null };
  return { value: trouble === "changed" ? ACCEPT : trouble === "gone" ? "" : `? ${target.id}`, moved: null };
}
