import Link from "next/link";
import { Prose } from "@/components/review/prose";
import { LocalDate } from "@/components/ui/local-date";
import { Notice } from "@/components/ui/notice";
import { VerdictMark } from "@/components/ui/verdict-mark";
import { ratingLook, type VerdictLook } from "@/lib/core/report/verdict-mark";
import { count } from "@/lib/core/report/verdict-words";
import { DECISION_OUTCOME_LABELS } from "@/lib/core/review/decision";
import { findRating, type RatingScale } from "@/lib/core/verdict/scale";
import type { ClaimView } from "@/lib/schemas/claim";
import type { DecisionView } from "@/lib/schemas/decision";
import styles from "./decision-record.module.css";

type Props = {
  claim: Pick<ClaimView, "decision" | "openQuestions">;
  /** Newest first; what follows the first was superseded. */
  decisions: readonly DecisionView[];
  scale: RatingScale;
  /** Path of the claim on the reading desk, where its threads are. */
  claimPath: string;
};

/** What the desk settled on a claim, by whom and why; what stood before is folded. */
export function DecisionRecord({ claim, decisions, scale, claimPath }: Props) {
  const [newest, ...superseded] = decisions;
  if (newest === undefined) return null;
  const since = claim.decision?.reviewsSince ?? 0;
  return (
    <section className={styles.record} aria-labelledby="decision">
      <h3 id="decision" className={styles.heading}>
        {newest.outcome === "sent_back" ? "Sent back with a question" : "The desk’s decision"}
      </h3>
      <OneDecision decision={newest} scale={scale} />
      {newest.outcome === "sent_back" && newest.threadId !== null && (
        <p>
          <Link href={`${claimPath}#thread-${newest.threadId}`} prefetch={false}>
            {claim.openQuestions > 0 ? "Answer it on the claim" : "Read its thread on the claim"}
          </Link>
        </p>
      )}
      {newest.stale && newest.outcome !== "sent_back" && (
        <Notice tone="warn" title="It was made on earlier words">
          <p>
            It does not stand until somebody who may decide <Link href={claimPath}>confirms it on the claim</Link>, or
            decides again.
          </p>
        </Notice>
      )}
      {since > 0 && newest.outcome !== "sent_back" && (
        <p className={styles.since}>{count(since, "review")} since the decision; it stands until it is made anew.</p>
      )}
      {superseded.length > 0 && (
        <details className={styles.earlier}>
          <summary>{count(superseded.length, "earlier decision")}</summary>
          <ol>
            {superseded.map((decision) => (
              <li key={decision.id}>
                <OneDecision decision={decision} scale={scale} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function OneDecision({ decision, scale }: { decision: DecisionView; scale: RatingScale }) {
  const { summary, decidedBy, decidedAt } = decision;
  return (
    <div className={styles.decision}>
      <p className={styles.head}>
        <VerdictMark look={decisionLook(decision, scale)} />
        <span className={styles.meta}>
          <bdi>{decidedBy.name}</bdi>, <LocalDate iso={decidedAt} />
        </span>
      </p>
      <Prose markdown={summary} />
    </div>
  );
}

function decisionLook({ outcome, verdict, label, stale }: DecisionView, scale: RatingScale): VerdictLook {
  if (outcome === "rejected") return { tone: "off", shape: "none", word: DECISION_OUTCOME_LABELS.rejected };
  if (outcome === "sent_back") return { tone: "open", shape: "in_review", word: DECISION_OUTCOME_LABELS.sent_back };
  const rating = verdict === null ? null : findRating(scale, verdict);
  const word = label ?? verdict ?? "";
  if (stale) return { tone: "stale", shape: "stale", word: `${word}, on earlier words` };
  return rating === null ? { tone: "off", shape: "none", word } : { ...ratingLook(rating, scale), word };
}
