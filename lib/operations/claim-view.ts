import type { ReviewPolicy } from "@/lib/core/review/standing";
import { unflatten } from "@/lib/data/article-text";
import type { ClaimRow, SubmissionRow } from "@/lib/data/claims";
import type { ClaimView } from "@/lib/schemas/claim";
import { claimState } from "./claim-state";

/** A claim as the viewer may see it. */
export function viewClaim(
  row: Omit<ClaimRow, "submissions"> & { submissions: SubmissionRow[] },
  policy: ReviewPolicy,
  viewerId: string | null,
): ClaimView {
  const { status, verdict, visible } = claimState(row, policy, viewerId);
  const { id, number, statement, claimant, claimedAt, checkability, revision } = row;
  const newest = verdict?.agreeing.at(-1);
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
      verdict === null || newest === undefined
        ? null
        : { code: verdict.ratingCode, label: newest.ratingLabel, how: verdict.how, stale: verdict.stale },
    reviews: visible.length,
  };
}
