export const ASSIGNMENT_STATUSES = ["active", "recused", "withdrawn"] as const;

/** Where an assignment stands: asked to review; recused by the assignee's own word; taken back by an editor. */
export type AssignmentStatus = (typeof ASSIGNMENT_STATUSES)[number];

export const ASSIGNMENT_METHODS = ["by_hand", "round_robin", "lowest_load"] as const;

/** How assignees are found: named; in turn, on from where the desk's last round ended; those with the fewest open claims first. */
export type AssignmentMethod = (typeof ASSIGNMENT_METHODS)[number];

/** The methods that choose people themselves. */
export type DistributionMethod = Exclude<AssignmentMethod, "by_hand">;

export const ASSIGNMENT_METHOD_LABELS = {
  by_hand: "By hand",
  round_robin: "In turn",
  lowest_load: "Fewest open claims first",
} satisfies Record<AssignmentMethod, string>;
