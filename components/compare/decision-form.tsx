"use client";

import { useRouter } from "next/navigation";
import { startTransition, useActionState, useEffect, useMemo, useRef, useState } from "react";
import { useHydrated } from "@/components/review/use-hydrated";
import { VerdictPicker } from "@/components/review/verdict-picker";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { fieldId } from "@/components/ui/field-id";
import { Kbd } from "@/components/ui/kbd";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import {
  changesSince,
  type DecisionDraft,
  isAsSeen,
  isBlank,
  type SeenClaim,
  withReasons,
} from "@/lib/core/decision-form/decision-draft";
import type { DecisionOutcome } from "@/lib/core/review/decision";
import type { RatingScale } from "@/lib/core/verdict/scale";
import { DECIDE_EVENT } from "./decide-event";
import styles from "./decision-form.module.css";
import { type DecisionFormAction, NOT_DECIDED, sendDecision } from "./decision-send";
import { keptDecision } from "./kept-decision";
import { MeanwhileNotice } from "./meanwhile-notice";

/** A review whose reasons can be taken as a start; `href` does so without scripts. */
export type ReasonsOffer = { id: string; name: string; verdict: string | null; rationale: string; href: string };

type Props = {
  action: DecisionFormAction;
  claimId: string;
  /** Whose text it is: two people at one browser never meet each other's. */
  userId: string;
  scale: RatingScale;
  /** What the page shows of the claim; a live update may change it while somebody writes. */
  now: SeenClaim;
  /** Who submitted what is shown, by the submission's id. */
  authors: Readonly<Record<string, string>>;
  /** Why there can be no verdict yet; `null` when there can. */
  noVerdict: string | null;
  offers: readonly ReasonsOffer[];
  /** A decision stands: the form is folded until it is wanted. */
  isAgain: boolean;
  /** What it begins with, when the address asks for somebody's reasons. */
  start: DecisionDraft | null;
  /** Fields of the address, for where it leads on. */
  onward: Readonly<Record<string, string>>;
};

const WAYS: { outcome: DecisionOutcome; label: string; key: string }[] = [
  { outcome: "verdict", label: "A verdict", key: "d" },
  { outcome: "rejected", label: "No claim here", key: "r" },
  { outcome: "sent_back", label: "Send back", key: "q" },
];

const SUMMARY = {
  verdict: { label: "Why", hint: "For the reader of the report, once: it stands as the explanation of the verdict." },
  rejected: { label: "Why there is no claim", hint: "The desk keeps it; the claim leaves the report." },
  sent_back: { label: "The question", hint: "Its reviewers are told. The claim waits until it is answered." },
} satisfies Record<DecisionOutcome, { label: string; hint: string }>;

/** The decision on one claim, in one of three ways. A plain form without scripts; with them what is typed stays in the browser until it is sent, whatever comes in meanwhile. */
export function DecisionForm(props: Props) {
  const { action, claimId, userId, scale, now, authors, noVerdict, offers, isAgain, start, onward } = props;
  const router = useRouter();
  const isHydrated = useHydrated();
  const careful = useMemo(() => sendDecision(action), [action]);
  const [answer, formAction] = useActionState(isHydrated ? careful : action, NOT_DECIDED);
  const refused = answer.status === "refused" ? answer : null;
  const blank: DecisionDraft = { outcome: noVerdict === null ? "verdict" : "sent_back", verdict: null, summary: "" };
  const [draft, setDraft] = useState<DecisionDraft>(refused?.draft ?? start ?? blank);
  const [seen, setSeen] = useState(now);
  const [isUnfolded, setUnfolded] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLTextAreaElement>(null);
  const [handled, setHandled] = useState(answer);
  if (handled !== answer) {
    setHandled(answer);
    if (answer.status === "decided") {
      setDraft(blank);
      setUnfolded(false);
    }
  }
  const isMeanwhile = !isAsSeen(seen, now);
  // Nothing is written yet: what the page shows is what will have been seen.
  if (isMeanwhile && isBlank(draft)) setSeen(now);

  // Once: what an earlier visit, or a page that went away, could not send.
  const opened = useRef(draft);
  useEffect(() => {
    const kept = keptDecision(userId, claimId).read();
    if (kept !== null && isBlank(opened.current)) setDraft(kept);
  }, [userId, claimId]);

  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) keptDecision(userId, claimId).write(draft);
    isFirst.current = false;
  }, [userId, claimId, draft]);

  useEffect(() => {
    if (answer.status !== "decided") return;
    keptDecision(userId, claimId).remove();
    startTransition(() => router.push(answer.href, { scroll: false }));
  }, [answer, router, userId, claimId]);

  // The keys of the screen: to what is missing, then to the button, then it is sent.
  useEffect(() => {
    const element = form.current;
    const onDecide = (event: Event) => {
      const outcome = event instanceof CustomEvent ? (event.detail as DecisionOutcome) : "verdict";
      const missing = outcome === "verdict" && draft.verdict === null ? "verdict" : "summary";
      setDraft((newest) => ({ ...newest, outcome }));
      const isComplete = draft.summary.trim() !== "" && missing === "summary";
      const button = element?.querySelector<HTMLButtonElement>("button[type=submit]");
      if (!isComplete) document.getElementById(fieldId(missing))?.focus();
      else if (document.activeElement !== button || draft.outcome !== outcome) button?.focus();
      else element?.requestSubmit();
    };
    element?.addEventListener(DECIDE_EVENT, onDecide);
    return () => element?.removeEventListener(DECIDE_EVENT, onDecide);
  }, [draft]);

  // By the newest draft: keys come faster than the screen is drawn.
  const change = (changes: Partial<DecisionDraft>) => setDraft((newest) => ({ ...newest, ...changes }));
  const errors = Object.fromEntries((refused?.errors ?? []).map(({ path, message }) => [path, message]));
  const label = scale.ratings.find(({ code }) => code === draft.verdict)?.label;
  return (
    <details
      className={styles.fold}
      open={!isAgain || isUnfolded || !isBlank(draft)}
      onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}
    >
      <summary className={styles.summaryLine} hidden={!isAgain}>
        Decide again
      </summary>
      {isAgain && <p className={styles.note}>The decision above stays on record as superseded; nothing is edited.</p>}
      <form
        ref={form}
        action={formAction}
        noValidate
        autoComplete="off"
        className={styles.form}
        aria-label="Decision"
        data-decision-form
        // The state holds what is typed; a refused send must not empty the fields.
        onReset={(event) => event.preventDefault()}
      >
        <input type="hidden" name="claimId" value={claimId} />
        <input type="hidden" name="revision" value={seen.revision} />
        <input type="hidden" name="seen" value={seen.submissions.join(" ")} />
        {isHydrated && <input type="hidden" name="stays" value="yes" />}
        {Object.entries(onward).map(([name, value]) => (
          <input key={name} type="hidden" name={`to.${name}`} value={value} />
        ))}
        {refused && !refused.isConflict && (
          <ErrorSummary
            key={refused.attempt}
            title={refused.title}
            message={refused.message ?? undefined}
            errors={refused.errors}
          />
        )}
        {(isMeanwhile || refused?.isConflict) && (
          <MeanwhileNotice
            key={refused?.attempt}
            message={refused?.isConflict ? refused.message : null}
            changes={changesSince(seen, now)}
            authors={authors}
            onRead={isMeanwhile ? () => setSeen(now) : null}
          />
        )}
        <fieldset className={styles.ways}>
          <legend className={styles.legend}>What becomes of the claim</legend>
          {WAYS.map(({ outcome, label, key }) => (
            <label key={outcome} className={styles.way}>
              <input
                type="radio"
                name="outcome"
                value={outcome}
                checked={draft.outcome === outcome}
                disabled={outcome === "verdict" && noVerdict !== null}
                onChange={() => change({ outcome })}
              />
              <span>{label}</span> <Kbd keys={key} />
            </label>
          ))}
        </fieldset>
        {noVerdict !== null && <p className={styles.note}>{noVerdict}</p>}
        {noVerdict === null && (
          <div className={styles.verdict}>
            <VerdictPicker
              scale={scale}
              legend="The desk’s verdict"
              verdict={draft.verdict}
              error={errors.verdict}
              onChange={(verdict) => change({ verdict, outcome: "verdict" })}
            />
          </div>
        )}
        {offers.length > 0 && (
          <p className={styles.offers}>
            <span>Start from</span>
            {offers.map((offer) => (
              <a
                key={offer.id}
                href={offer.href}
                aria-label={`Use ${offer.name}’s reasons`}
                onClick={(event) => {
                  event.preventDefault();
                  const reasons = noVerdict === null ? offer : { ...offer, verdict: null };
                  setDraft((newest) => withReasons(newest, reasons));
                  summary.current?.focus();
                }}
              >
                <bdi>{offer.name}</bdi>’s reasons
              </a>
            ))}
          </p>
        )}
        <Field
          name="summary"
          label={SUMMARY[draft.outcome].label}
          hint={isHydrated ? SUMMARY[draft.outcome].hint : "Why; or, when you send the claim back, the question."}
          error={errors.summary}
        >
          {(control) => (
            <TextArea
              {...control}
              ref={summary}
              rows={5}
              className={styles.summary}
              value={draft.summary}
              onChange={({ target }) => change({ summary: target.value })}
            />
          )}
        </Field>
        <div className={styles.foot}>
          <SubmitButton pendingLabel="Sending…" keys="Ctrl Enter">
            {isHydrated ? <bdi>{buttonWords(draft.outcome, label)}</bdi> : "Decide"}
          </SubmitButton>
        </div>
      </form>
    </details>
  );
}

function buttonWords(outcome: DecisionOutcome, label: string | undefined): string {
  if (outcome === "rejected") return "Reject: no claim here";
  if (outcome === "sent_back") return "Send back with this question";
  return label === undefined ? "Decide" : `Decide: ${label}`;
}
