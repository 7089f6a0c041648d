"use client";

import { useRouter } from "next/navigation";
import { startTransition, useActionState, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { missingForSubmission } from "@/lib/core/review/missing";
import { REASON_TAG_LABELS, REASON_TAGS } from "@/lib/core/review/reason-tag";
import type { ReviewPolicy } from "@/lib/core/review/standing";
import { startSaving } from "@/lib/core/review-form/autosave";
import { isSameDraft, type ReviewDraft, toDraft, toReviewFields } from "@/lib/core/review-form/draft";
import { readReviewForm } from "@/lib/core/review-form/read-review-form";
import { withPasted } from "@/lib/core/review-form/source-from-paste";
import type { RatingScale } from "@/lib/core/verdict/scale";
import type { ReviewView } from "@/lib/schemas/review";
import { confidenceChoices, confidenceWords } from "./confidence-words";
import { Conflict } from "./conflict";
import { Evidence } from "./evidence";
import { Fold } from "./fold";
import { PlainConflict } from "./plain-conflict";
import { Rationale } from "./rationale";
import styles from "./review-form.module.css";
import { NOT_SENT, type ReviewFormAction, toSavedReview } from "./review-send";
import { SaveNotice } from "./save-notice";
import { SaveStatus } from "./save-status";
import { useAutosave } from "./use-autosave";
import { VerdictPicker } from "./verdict-picker";

type Props = {
  action: ReviewFormAction;
  claimId: string;
  /** Whose review it is: two people at one browser never meet each other's text. */
  userId: string;
  review: ReviewView | null;
  scale: RatingScale;
  policy: ReviewPolicy;
  /** Asks where a submission leads: the next claim that waits; the article is shown anew. */
  onward: (claimId: string) => Promise<string>;
  /** Where it leads when that cannot be asked. */
  listHref: string;
  /** Whether something else on the panel comes first. */
  isSecond: boolean;
};

/** One's own review of a claim. A plain form without scripts; with them it saves by itself and submits in place. */
export function ReviewForm({ action, claimId, userId, review, scale, policy, onward, listHref, isSecond }: Props) {
  const router = useRouter();
  const [answer, formAction] = useActionState(action, NOT_SENT);
  const form = useRef<HTMLFormElement>(null);
  const refused = answer.status === "refused" ? answer : null;
  const base = refused?.current ?? review;
  const { state, dispatch, kept } = useAutosave({
    userId,
    claimId,
    initial: () => {
      const saved = toDraft(base);
      return startSaving(base && toSavedReview(base), refused?.draft ?? saved, saved, refused);
    },
  });
  const { draft, phase, refusal } = state;
  const opened = useRef(draft);
  const [paste, setPaste] = useState("");
  const errors = Object.fromEntries(state.errors.map(({ path, message }) => [path, message]));
  const change = (changes: Partial<ReviewDraft>) => dispatch({ type: "changed", draft: { ...draft, ...changes } });

  // What was typed before the scripts came is in the page, not yet in the state.
  useEffect(() => {
    if (form.current === null) return;
    const fields = new FormData(form.current);
    const { sources, ...typed } = readReviewForm(fields);
    setPaste(String(fields.get("paste") ?? ""));
    const found = { ...opened.current, ...typed };
    if (!isSameDraft(found, opened.current)) dispatch({ type: "changed", draft: found });
  }, [dispatch]);

  useEffect(() => {
    if (state.submissions === 0) return;
    startTransition(async () => router.push(await onward(claimId).catch(() => listHref)));
  }, [state.submissions, router, onward, claimId, listHref]);

  const reasons = draft.tags.length === 0 ? "none given" : draft.tags.map((tag) => REASON_TAG_LABELS[tag]).join(", ");
  const busy = state.sending?.submit === true || state.submitWanted || (state.submissions > 0 && phase === "saved");
  return (
    <form
      ref={form}
      action={formAction}
      noValidate
      autoComplete="off"
      className={styles.form}
      aria-label="Your review"
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        setPaste("");
        const complete = withPasted(draft, paste);
        const rating = scale.ratings.find(({ code }) => code === complete.verdict) ?? null;
        const missing = missingForSubmission({ ...toReviewFields(complete), rating }, policy);
        dispatch({ type: "submit", draft: complete, missing });
      }}
    >
      <input type="hidden" name="claimId" value={claimId} />
      <input type="hidden" name="revision" value={state.revision} />
      {refusal !== null && (state.errors.length > 0 || refusal.errors.length === 0) && (
        <ErrorSummary title={refusal.title} message={refusal.message ?? undefined} errors={refusal.errors} />
      )}
      {refused?.current && <PlainConflict mine={refused.draft} current={refused.current} scale={scale} />}
      {state.other && (
        <Conflict
          mine={draft}
          other={state.other}
          scale={scale}
          onResolve={(resolved) => dispatch({ type: "resolved", draft: resolved })}
        />
      )}
      <SaveNotice state={state} kept={kept} />
      <VerdictPicker
        scale={scale}
        verdict={draft.verdict}
        error={errors.verdict}
        onChange={(verdict) => change({ verdict })}
      />
      <Rationale value={draft.rationale} error={errors.rationale} onChange={(rationale) => change({ rationale })} />
      <Evidence
        sources={draft.sources}
        errors={errors}
        paste={paste}
        onPaste={setPaste}
        onChange={(sources) => change({ sources })}
      />
      <div className={styles.folds}>
        <Fold label="Reasons" summary={reasons} forced={errors.tags !== undefined}>
          <fieldset>
            <legend className={styles.hidden}>Reasons</legend>
            <div className={styles.tags}>
              {REASON_TAGS.map((tag) => (
                <Checkbox
                  key={tag}
                  name="tags"
                  value={tag}
                  checked={draft.tags.includes(tag)}
                  onChange={({ target }) =>
                    change({
                      tags: target.checked ? [...draft.tags, tag] : draft.tags.filter((other) => other !== tag),
                    })
                  }
                >
                  {REASON_TAG_LABELS[tag]}
                </Checkbox>
              ))}
            </div>
          </fieldset>
        </Fold>
        <Fold
          label="Confidence"
          summary={draft.confidence === null ? "not said" : confidenceWords(draft.confidence)}
          forced={errors.confidence !== undefined}
        >
          <Field name="confidence" label="How sure are you?" error={errors.confidence}>
            {(control) => (
              <Select
                {...control}
                value={draft.confidence === null ? "" : String(Math.round(draft.confidence * 100))}
                onChange={({ target }) =>
                  change({ confidence: target.value === "" ? null : Number(target.value) / 100 })
                }
              >
                <option value="">Not said</option>
                {confidenceChoices(draft.confidence).map((percent) => (
                  <option key={percent} value={percent}>
                    {confidenceWords(percent / 100)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </Fold>
        <Fold
          label="Internal note"
          summary={draft.note.trim() === "" ? "empty" : "written"}
          forced={errors.note !== undefined}
        >
          <Field name="note" label="Note" hint="For the desk; no export carries it." error={errors.note}>
            {(control) => (
              <TextArea
                {...control}
                rows={3}
                value={draft.note}
                onChange={({ target }) => change({ note: target.value })}
              />
            )}
          </Field>
        </Fold>
      </div>
      {state.submittedAt !== null && state.status === "draft" && (
        <Notice>
          <p>Edited since you submitted. Submit again to replace it.</p>
        </Notice>
      )}
      <div className={styles.foot}>
        <SaveStatus state={state} />
        <noscript>
          <Button type="submit" name="intent" value="save">
            Save the draft
          </Button>
        </noscript>
        <Button
          type="submit"
          look={isSecond ? "plain" : "primary"}
          keys="s"
          data-shortcut="s"
          name="intent"
          value="submit"
          aria-disabled={busy || phase === "conflict" || undefined}
        >
          Submit and next
        </Button>
      </div>
    </form>
  );
}
