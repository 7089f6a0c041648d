import Link from "next/link";
import { ChangedWords } from "@/components/review/place-words";
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
  claim: Pick<ClaimView, "id" | "decision" | "openQuestions" | "statement" | "targets">;
  /** Newest first; what follows the first was superseded. */
  decisions: readonly DecisionView[];
  scale: RatingScale;
  /** Path of the claim on the reading desk, where its threads are and it is confirmed; `null` when this stands there. */
  claimPath: string | null;
  /** A form below asks whether it still stands, and shows what changed. */
  isAsked?: boolean;
};

/** What the desk settled on a claim, by whom and why; what stood before is folded. */
export function DecisionRecord({ claim, decisions, scale, claimPath, isAsked = false }: Props) {
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
          <Link href={`${claimPath ?? ""}#thread-${newest.threadId}`} prefetch={false}>
            {claim.openQuestions > 0 ? "Answer the question" : "Read its thread"}
          </Link>
        </p>
      )}
      {newest.stale && newest.outcome !== "sent_back" && !isAsked && (
        <Notice tone="warn" title="It was made on earlier words">
          <ul className={styles.changed}>
            {changedWords(newest, claim).map(([before, after]) => (
              <li key={`${before} ${after}`}>
                <ChangedWords before={before} after={after} />
              </li>
            ))}
          </ul>
          <p>
            It does not stand until somebody who may decide{" "}
            {claimPath === null ? "confirms it" : <Link href={claimPath}>confirms it on the claim</Link>}, or decides
            again.
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

/** Old and new, where the claim has other words than were rated. */
function changedWords(
  { statement, quotes }: DecisionView,
  claim: Pick<ClaimView, "statement" | "targets">,
): [before: string, after: string][] {
  const ratedById = new Map(quotes.map(({ targetId, exact }) => [targetId, exact]));
  const pairs: [string, string][] = claim.targets.map(({ id, exact }) => [ratedById.get(id) ?? exact, exact]);
  return [[statement, claim.statement] as [string, string], ...pairs].filter(([before, after]) => before !== after);
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

/** How a decision looks: its label, or what was done instead of giving one. */
export function decisionLook({ outcome, verdict, label, stale }: DecisionView, scale: RatingScale): VerdictLook {
  if (outcome === "rejected") return { tone: "off", shape: "none", word: DECISION_OUTCOME_LABELS.rejected };
  if (outcome === "sent_back") return { tone: "open", shape: "in_review", word: DECISION_OUTCOME_LABELS.sent_back };
  const rating = verdict === null ? null : findRating(scale, verdict);
  const word = label ?? verdict ?? "";
  if (stale) return { tone: "stale", shape: "stale", word: `${word}, on earlier words` };
  return rating === null ? { tone: "off", shape: "none", word } : { ...ratingLook(rating, scale), word };
}
