import { claimAssignees } from "@/lib/core/review/claim-assignees";
import type { ClaimStatus } from "@/lib/core/review/claim-status";
import { waitsForReview } from "@/lib/core/review/waiting";
import type { OwnAssignments } from "@/lib/data/own-assignments";

/** What of an article's claims waits for one viewer. */
export type Waiting = {
  /** Whether a claim waits for their review; `mine`: they have submitted one. */
  waits: (claim: { id: string; status: ClaimStatus; mine: boolean }) => boolean;
  /** Whether they recused themselves from it: then their verdict waits for no confirmation either. */
  isRecused: (claimId: string) => boolean;
};

/** What of an article's claims waits for the viewer with these assignments. */
export function waitingFor(assignments: OwnAssignments = { articleId: "", isAssigned: false, own: [] }): Waiting {
  const { assignedTo, recusedFrom } = claimAssignees(assignments.own);
  const isShared = !assignments.isAssigned;
  const isRecused = (claimId: string) => recusedFrom(claimId).size > 0;
  return {
    isRecused,
    waits: ({ id, status, mine }) =>
      waitsForReview({ mine, assigned: assignedTo(id).size > 0, recused: isRecused(id) }, { isShared, status }),
  };
}
