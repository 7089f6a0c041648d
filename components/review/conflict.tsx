"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { SaveState } from "@/lib/core/review-form/autosave";
import type { ReviewDraft } from "@/lib/core/review-form/draft";
import { differingFields, JOINABLE, type Keep, mergeDrafts, proposeMerge } from "@/lib/core/review-form/merge-drafts";
import type { RatingScale } from "@/lib/core/verdict/scale";
import styles from "./conflict.module.css";
import { FIELD_LABELS, fieldWords } from "./field-words";

type Props = {
  mine: ReviewDraft;
  other: NonNullable<SaveState["other"]>;
  scale: RatingScale;
  onResolve: (draft: ReviewDraft) => void;
};

const CHOICES = {
  mine: "Keep mine",
  other: "Take the other",
  both: "Keep both",
} satisfies Record<Keep, string>;

/** Where the choice is: what says that there is one leads to it. */
export const CONFLICT_ID = "two-versions";

/** Two versions of one's review, part by part, with what stays of each to be chosen. Neither is gone until the choice is made. It comes up while somebody types, so it is read out and leaves the focus where it is. */
export function Conflict({ mine, other, scale, onResolve }: Props) {
  const theirs = other.saved.draft;
  const [chosen, setChosen] = useState<Partial<Record<string, Keep>>>({});
  const proposal = proposeMerge(mine, theirs, other.base);
  const fields = differingFields(mine, theirs);
  return (
    <section className={styles.conflict} aria-labelledby={CONFLICT_ID}>
      <div role="alert">
        <h3 id={CONFLICT_ID} tabIndex={-1} className={styles.title}>
          Your review was saved from another window.
        </h3>
      </div>
      <p>Both texts are here. Choose what stays of each part; the other window is told when it saves next.</p>
      {fields.map((field) => {
        const keep = chosen[field] ?? proposal[field] ?? "mine";
        const offered: Keep[] = JOINABLE.has(field) ? ["mine", "other", "both"] : ["mine", "other"];
        return (
          <fieldset key={field} className={styles.field}>
            <legend className={styles.legend}>{FIELD_LABELS[field]}</legend>
            <dl className={styles.versions}>
              <dt>Mine</dt>
              <dd dir="auto">{fieldWords(field, mine, scale)}</dd>
              <dt>Saved elsewhere</dt>
              <dd dir="auto">{fieldWords(field, theirs, scale)}</dd>
            </dl>
            <div className={styles.choices}>
              {offered.map((choice) => (
                <label key={choice} className={styles.choice}>
                  <input
                    type="radio"
                    name={`keep.${field}`}
                    checked={keep === choice}
                    onChange={() => setChosen({ ...chosen, [field]: choice })}
                  />
                  {CHOICES[choice]}
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
      <div>
        <Button look="primary" onClick={() => onResolve(mergeDrafts(mine, theirs, { ...proposal, ...chosen }))}>
          Save this choice
        </Button>
      </div>
    </section>
  );
}
