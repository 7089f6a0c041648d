import { type ClaimWords, isStale } from "@/lib/core/review/standing";
import type { FullSubmissionRow } from "@/lib/data/claims";
import type { OwnReviewRow } from "@/lib/data/review-desk";
import type { ReviewView } from "@/lib/schemas/review";

/** Somebody's own working copy. */
export function viewOwnReview(
  row: OwnReviewRow,
  claim: ClaimWords & { id: string },
  author: { id: string; name: string },
): ReviewView {
  const { submitted, ...copy } = row;
  return {
    ...copy,
    claimId: claim.id,
    // An actor is given as it is: what else it carries is nobody's to see.
    author: { id: author.id, name: author.name },
    submittedAt: submitted?.submittedAt ?? null,
    stale: submitted !== null && isStale(submitted, claim),
    blind: submitted?.blind ?? null,
  };
}

/** What another person submitted last. */
export function viewSubmission(
  row: Omit<FullSubmissionRow, "submittedAt"> & { submittedAt: Date },
  claim: ClaimWords & { id: string },
): ReviewView {
  const submittedAt = row.submittedAt.toISOString();
  return {
    id: row.reviewId,
    claimId: claim.id,
    author: { id: row.authorId, name: row.authorName },
    status: "submitted",
    revision: row.number,
    verdict: row.ratingCode,
    tags: row.tags,
    confidence: row.confidence,
    rationale: row.rationale,
    note: row.note,
    sources: row.citations.map(({ sourceId, withheldReason, ...citation }) => citation),
    submittedAt,
    stale: isStale(row, claim),
    blind: row.blind,
    updatedAt: submittedAt,
  };
}
