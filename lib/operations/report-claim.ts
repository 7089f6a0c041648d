import type { StandingVerdict } from "@/lib/core/report/report";
import type { ClaimInput, ReviewInput } from "@/lib/core/report/report-input";
import { type DeskRules, isStale } from "@/lib/core/review/standing";
import type { FullClaimRow, FullSubmissionRow } from "@/lib/data/claims";
import type { DecisionRow } from "@/lib/data/decision-rows";
import { type ClaimState, claimState } from "./claim-state";

/** A claim as the Report takes it: with what the viewer may see. */
export function reportClaim(row: FullClaimRow, policy: DeskRules, viewerId: string | null): ClaimInput {
  const state = claimState(row, policy, viewerId);
  const { id, number, statement, claimant, claimedAt, checkability, targets } = row;
  return {
    id,
    number,
    statement,
    claimant,
    claimedAt,
    checkability,
    targets,
    status: state.status,
    verdict: standingVerdict(state.verdict, row.decision),
    openQuestions: row.openQuestions,
    reviews: state.visible.map((submission) => reviewInput(submission, row)),
  };
}

type Verdict = ClaimState<FullSubmissionRow>["verdict"];
type Submission = ClaimState<FullSubmissionRow>["visible"][number];

/** The verdict with the summary of the decision, or the rationale of the newest review that agrees. */
function standingVerdict(verdict: Verdict, decision: DecisionRow | null): StandingVerdict | null {
  if (verdict?.how === "decision") {
    if (decision?.rating == null) return null;
    const { rating, summary, decidedAt, decidedByName } = decision;
    return {
      rating,
      how: "decision",
      explanation: summary,
      reachedAt: decidedAt,
      by: [decidedByName],
      stale: verdict.stale,
    };
  }
  const newest = verdict?.agreeing.reduce((a, b) => (b.submittedAt > a.submittedAt ? b : a));
  if (verdict === null || newest === undefined) return null;
  return {
    rating: newest.rating,
    how: verdict.how,
    explanation: newest.rationale,
    reachedAt: verdict.reachedAt.toISOString(),
    by: verdict.agreeing.map(({ authorName }) => authorName),
    stale: verdict.stale,
  };
}

function reviewInput(submission: Submission, row: FullClaimRow): ReviewInput {
  const { id, authorName, rating, tags, confidence, rationale, statement, quotes, blind, citations } = submission;
  return {
    id,
    reviewer: authorName,
    rating,
    tags,
    confidence,
    rationale,
    statement,
    quotes: quotes.map(({ exact }) => exact),
    blind,
    stale: isStale(submission, row),
    submittedAt: submission.submittedAt.toISOString(),
    citations,
  };
}
