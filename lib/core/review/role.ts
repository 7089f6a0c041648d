export const ROLES = ["observer", "reviewer", "editor"] as const;

/** What a member may do on a desk, weakest first; each role may also do what the ones before it may. */
export type Role = (typeof ROLES)[number];
