import { Notice } from "@/components/ui/notice";
import { type ReviewDraft, toDraft } from "@/lib/core/review-form/draft";
import { differingFields } from "@/lib/core/review-form/merge-drafts";
import type { RatingScale } from "@/lib/core/verdict/scale";
import type { ReviewView } from "@/lib/schemas/review";
import { FIELD_LABELS, fieldWords } from "./field-words";
import styles from "./plain-conflict.module.css";

/** For a form that was sent without scripts: what another window saved meanwhile. The form below holds what was typed here. */
export function PlainConflict({
  mine,
  current,
  scale,
}: {
  mine: ReviewDraft;
  current: ReviewView;
  scale: RatingScale;
}) {
  const saved = toDraft(current);
  return (
    <Notice tone="warn" title="Saved from another window">
      <p>Yours is in the form below. Send it again to put it in place of what is saved, or copy from here first.</p>
      <dl className={styles.list}>
        {differingFields(mine, saved).map((field) => (
          <div key={field}>
            <dt>{FIELD_LABELS[field]}</dt>
            <dd dir="auto">{fieldWords(field, saved, scale)}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
