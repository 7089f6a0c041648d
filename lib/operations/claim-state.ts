import type { ClaimStatus } from "@/lib/core/review/claim-status";
import { type DeskRules, deriveClaim, isStale, type Standing, visibleSubmissions } from "@/lib/core/review/standing";
import type { ClaimStateRow, SubmissionRow } from "@/lib/data/claims";
import type { DecisionRow } from "@/lib/data/decision-rows";

type Dated<Row extends SubmissionRow> = Omit<Row, "submittedAt"> & { submittedAt: Date };

/** A claim's state as one viewer may see it, with the submissions they may know of. */
export type ClaimState<Row extends SubmissionRow> = {
  status: ClaimStatus;
  verdict: Standing<Dated<Row>> | null;
  visible: Dated<Row>[];
};

/** Whether the viewer has submitted a review of a claim, and whether it speaks of other words than the claim has now. */
export function ownStanding(
  claim: Pick<ClaimStateRow, "statement" | "targets" | "submissions">,
  viewerId: string | null,
): { mine: boolean; toConfirm: boolean } {
  const own = claim.submissions.find(({ authorId }) => authorId === viewerId);
  return { mine: own !== undefined, toConfirm: own !== undefined && isStale(own, claim) };
}

/** Derives a claim's state from its row for the viewer (`null`: nobody in particular). */
export function claimState<Row extends SubmissionRow>(
  claim: Pick<ClaimStateRow, "statement" | "targets" | "withdrawn" | "decision"> & { submissions: Row[] },
  policy: DeskRules,
  viewerId: string | null,
): ClaimState<Row> {
  const dated = claim.submissions.map((row) => ({ ...row, submittedAt: new Date(row.submittedAt) }));
  const visible = visibleSubmissions(dated, policy, viewerId);
  return { ...deriveClaim({ ...claim, decision: newestDecision(claim.decision) }, visible, policy), visible };
}

const newestDecision = (row: DecisionRow | null) =>
  row && { ...row, ratingCode: row.rating?.code ?? null, decidedAt: new Date(row.decidedAt) };

/** Whether the desk settled that there is no claim in the words as they are: then no report tells of it. */
export const isRejected = (claim: Pick<ClaimStateRow, "statement" | "targets" | "decision">): boolean =>
  claim.decision?.outcome === "rejected" && !isStale(claim.decision, claim);
