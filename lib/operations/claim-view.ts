import { type DeskRules, isStale } from "@/lib/core/review/standing";
import { unflatten } from "@/lib/data/article-text";
import type { ClaimRow, SubmissionRow } from "@/lib/data/claims";
import type { DecisionRow } from "@/lib/data/decision-rows";
import type { ClaimView } from "@/lib/schemas/claim";
import { claimState } from "./claim-state";

/** A claim as the viewer may see it. */
export function viewClaim(
  row: Omit<ClaimRow, "submissions"> & { submissions: SubmissionRow[] },
  policy: DeskRules,
  viewerId: string | null,
): ClaimView {
  const { status, verdict, visible } = claimState(row, policy, viewerId);
  const { id, number, statement, claimant, claimedAt, checkability, revision } = row;
  const label = verdict?.how === "decision" ? row.decision?.rating?.label : verdict?.agreeing.at(-1)?.ratingLabel;
  return {
    id,
    number,
    statement,
    claimant,
    claimedAt,
    checkability,
    status,
    revision,
    targets: row.targets.map(({ candidates, ...target }) => ({ ...target, candidates: unflatten(candidates) })),
    verdict:
      verdict === null || label === undefined
        ? null
        : { code: verdict.ratingCode, label, how: verdict.how, stale: verdict.stale },
    reviews: visible.length,
    decision: row.decision && {
      number: row.decision.number,
      outcome: row.decision.outcome,
      stale: isStale(row.decision, row),
      reviewsSince: reviewsSince(row.decision, visible),
    },
    openQuestions: row.openQuestions,
  };
}

/** How many of the reviews a decision did not have before it. */
function reviewsSince({ submissionIds }: DecisionRow, visible: { id: string }[]): number {
  const known = new Set(submissionIds);
  return visible.filter(({ id }) => !known.has(id)).length;
}
