import type { AssignmentStatus } from "./assignment";

/** What of an assignment says whose claim it is. */
export type ScopedAssignment = {
  /** `null`: every claim of the article. */
  claimId: string | null;
  assigneeId: string;
  status: AssignmentStatus;
};

/** Who is asked to review each claim, and who recused themselves from it. */
export type ClaimAssignees = {
  assignedTo: (claimId: string) => ReadonlySet<string>;
  recusedFrom: (claimId: string) => ReadonlySet<string>;
};

/**
 * Reads an article's assignments claim by claim. One of the whole article holds for every claim; a recusal, from the claim or from
 * the article, is stronger than any assignment.
 */
export function claimAssignees(assignments: readonly ScopedAssignment[]): ClaimAssignees {
  const active = byScope(assignments, "active");
  const recused = byScope(assignments, "recused");
  const recusedFrom = (claimId: string) => union(recused.get(claimId), recused.get(null));
  return {
    recusedFrom,
    assignedTo: (claimId) => {
      const away = recusedFrom(claimId);
      const asked = union(active.get(claimId), active.get(null));
      return away.size === 0 ? asked : new Set([...asked].filter((id) => !away.has(id)));
    },
  };
}

const NOBODY: ReadonlySet<string> = new Set();

function union(some: ReadonlySet<string> = NOBODY, others: ReadonlySet<string> = NOBODY): ReadonlySet<string> {
  if (some.size === 0) return others;
  return others.size === 0 ? some : new Set([...some, ...others]);
}

function byScope(assignments: readonly ScopedAssignment[], status: AssignmentStatus): Map<string | null, Set<string>> {
  const people = new Map<string | null, Set<string>>();
  for (const { claimId, assigneeId, ...assignment } of assignments) {
    if (assignment.status !== status) continue;
    const known = people.get(claimId);
    if (known === undefined) people.set(claimId, new Set([assigneeId]));
    else known.add(assigneeId);
  }
  return people;
}
