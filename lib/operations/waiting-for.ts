import { claimAssignees } from "@/lib/core/review/claim-assignees";
import { waitsForReview } from "@/lib/core/review/waiting";
import type { OwnAssignments } from "@/lib/data/own-assignments";

/** Whether claims of an article wait for the viewer's review; `mine`: they have submitted one. */
export function waitingFor(
  assignments: OwnAssignments = { articleId: "", isAssigned: false, own: [] },
): (claimId: string, mine: boolean) => boolean {
  const { assignedTo, recusedFrom } = claimAssignees(assignments.own);
  const isShared = !assignments.isAssigned;
  return (claimId, mine) => {
    const part = { mine, assigned: assignedTo(claimId).size > 0, recused: recusedFrom(claimId).size > 0 };
    return waitsForReview(part, { isShared });
  };
}
