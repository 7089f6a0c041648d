import { type ClaimWords, isStale } from "@/lib/core/review/standing";
import type { DecisionRow } from "@/lib/data/decision-rows";
import type { DecisionView } from "@/lib/schemas/decision";

/** A decision on a claim, newest or superseded, judged against the claim's present words. */
export function viewDecision(row: DecisionRow, claim: ClaimWords & { id: string }): DecisionView {
  const { id, number, outcome, rating, summary, statement, quotes, threadId, decidedById, decidedByName, decidedAt } =
    row;
  return {
    id,
    claimId: claim.id,
    number,
    outcome,
    verdict: rating?.code ?? null,
    label: rating?.label ?? null,
    summary,
    decidedBy: { id: decidedById, name: decidedByName },
    decidedAt,
    statement,
    quotes,
    stale: isStale(row, claim),
    threadId,
  };
}
