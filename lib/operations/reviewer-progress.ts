import type { ReviewerProgress } from "@/lib/schemas/assignment";
import { type AssignmentBoard, dueDates, isWaiting } from "./assignment-board";

/** How far everybody is who has a part in an article, as the board's viewer may know it; by name. */
export function reviewerProgress({ claims, assignments }: AssignmentBoard, now: Date): ReviewerProgress[] {
  const dueAt = dueDates(assignments);
  const people = new Map(assignments.map((row) => [row.assigneeId, row]));
  return [...people].map(([id, { assigneeName, available }]) => {
    const assigned = claims.filter((claim) => claim.assigned.has(id));
    const due = assigned
      .filter((claim) => isWaiting(claim, id))
      .flatMap((claim) => dueAt(claim.id, id) ?? [])
      .sort((a, b) => a.getTime() - b.getTime());
    return {
      person: { id, name: assigneeName, available },
      assigned: assigned.length,
      done: assigned.filter(({ submitted }) => submitted.has(id)).length,
      overdue: due.filter((date) => date < now).length,
      recused: claims.filter(({ recused }) => recused.has(id)).length,
      dueAt: due[0]?.toISOString() ?? null,
    };
  });
}
