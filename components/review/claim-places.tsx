"use client";

import { startTransition, useState } from "react";
import { VisibleText } from "@/components/article/visible-text";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { joinClasses } from "@/components/ui/join-classes";
import { Notice } from "@/components/ui/notice";
import { moveTo, placeField } from "@/lib/core/desk/place-answers";
import { PLACE_TROUBLE_LABELS, placeTrouble } from "@/lib/core/review/place-trouble";
import type { Span } from "@/lib/core/text/span";
import type { ClaimView, TargetView } from "@/lib/schemas/claim";
import styles from "./claim-places.module.css";
import { PlaceMover } from "./place-mover";
import type { PlaceFormAction } from "./place-send";
import { ChangedWords, Quote } from "./place-words";
import { usePlaceAction } from "./use-place-action";

/** Characters of a quote above which it scrolls by itself. */
const LONG = 400;

type Props = {
  claim: Pick<ClaimView, "id" | "revision" | "statement" | "targets">;
  version: number;
  /** Places that the form below asks about: they are shown there. */
  asked: readonly string[];
  mayMove: boolean;
  /** Moves one place. */
  action: PlaceFormAction;
};

type Wish = { id: string; span: Span; words: string };

/** Where a claim stands in the article, each place with its words, its state, and a way to move its borders. */
export function ClaimPlaces({ claim, version, asked, mayMove, action }: Props) {
  const [answer, formAction] = usePlaceAction(action);
  const [wish, setWish] = useState<Wish | null>(null);
  const shown = claim.targets.filter(({ id }) => !asked.includes(id));
  const refused = answer.status === "refused" ? answer : null;
  const move = (wanted: Wish) => {
    setWish(wanted);
    const form = new FormData();
    form.set("claimId", claim.id);
    form.set("revision", String(claim.revision));
    form.set("version", String(version));
    form.set(placeField(wanted.id), moveTo(wanted.span));
    startTransition(() => formAction(form));
  };
  if (shown.length === 0) return null;
  return (
    <div className={styles.places}>
      {refused && (
        <ErrorSummary
          title={refused.title}
          message={refused.message ?? refused.errors.map(({ message }) => message).join(" ")}
        />
      )}
      {refused && wish && (
        <Notice tone="warn" title="You had marked">
          <Quote text={wish.words} />
          {refused.fields.version === String(version) && (
            <Button size="small" onClick={() => move(wish)}>
              Move it there now
            </Button>
          )}
        </Notice>
      )}
      {answer.status === "kept" && (
        <Notice tone="good" role="status">
          <p>The borders are moved.</p>
        </Notice>
      )}
      {shown.map((target, index) => (
        <div key={target.id} className={styles.place}>
          <Place target={target} statement={claim.statement} />
          {mayMove && target.state !== "gone" && (
            <PlaceMover
              target={target}
              label={shown.length > 1 ? `Move borders of place ${index + 1}` : "Move borders"}
              hasKey={index === 0 && asked.length === 0}
              before={target.exact}
              onPlaced={(span, words) => move({ id: target.id, span, words })}
            />
          )}
        </div>
      ))}
    </div>
  );
}

/** The words of a place unless they are the statement itself, and in words what became of them. */
function Place({ target, statement }: { target: TargetView; statement: string }) {
  const { exact, formerExact } = target;
  const trouble = placeTrouble(target);
  if (trouble === null && exact === statement) return null;
  const isLong = exact.length > LONG;
  return (
    <blockquote
      className={joinClasses(styles.quote, isLong && styles.long)}
      dir="auto"
      // What scrolls must be reachable by keyboard.
      tabIndex={isLong ? 0 : undefined}
    >
      {trouble === "changed" ? <ChangedWords before={formerExact} after={exact} /> : <VisibleText text={exact} />}
      {trouble && <span className={styles.trouble}> {PLACE_TROUBLE_LABELS[trouble]}</span>}
    </blockquote>
  );
}
