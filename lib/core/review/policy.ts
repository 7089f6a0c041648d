import { ROLES, type Role } from "./role";

/** Who acts. Only the gates in `lib/server` (session, token) and the command line make one. */
export type Actor =
  | {
      kind: "user";
      id: string;
      name: string;
      email: string;
      isAdmin: boolean;
      memberships: { deskId: string; role: Role }[];
      /** A read-only token may change nothing. */
      readOnly: boolean;
    }
  | { kind: "system" };

/** What can be done on a desk, with the weakest role that may. */
const WEAKEST_ROLE = {
  "article.read": "observer",
  "report.export": "observer",
  "article.import": "reviewer",
  "article.edit": "reviewer",
  "version.add": "reviewer",
  "claim.add": "reviewer",
  "claim.edit": "reviewer",
  "claim.withdraw": "reviewer",
  "claim.confirm": "editor",
  "review.write": "reviewer",
  "comment.write": "reviewer",
  "assignment.make": "editor",
  "history.read": "observer",
  "agreement.read": "observer",
  "desk.edit": "editor",
} as const satisfies Record<string, Role>;

export type DeskAction = keyof typeof WEAKEST_ROLE;

/** The actor's role on a desk; an installation admin counts as editor on every desk; `null` when the desk does not exist for them. */
export function roleOn(actor: Actor, deskId: string): Role | null {
  if (actor.kind === "system" || actor.isAdmin) return "editor";
  return actor.memberships.find((membership) => membership.deskId === deskId)?.role ?? null;
}

/** Whether `actor` may do `action` on the desk. Pure: the caller passes an actor just read from the database. */
export function can(actor: Actor, action: DeskAction, deskId: string): boolean {
  const role = roleOn(actor, deskId);
  if (role === null) return false;
  const needed = WEAKEST_ROLE[action];
  if (actor.kind === "user" && actor.readOnly && needed !== "observer") return false;
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/**
 * Whether `actor` may confirm a claim on the desk: an editor, or the author of a submission that then speaks of the present
 * words (DESIGN.md §5). Anybody else who may edit claims moves its places instead; a confirmation is a word for a verdict.
 */
export function canConfirm(actor: Actor, deskId: string, { isAuthor }: { isAuthor: boolean }): boolean {
  return can(actor, "claim.confirm", deskId) || (isAuthor && can(actor, "review.write", deskId));
}

/** Whether `actor` may decide claims on a desk that leaves it to `deciderRole` and stronger roles. */
export function canDecide(actor: Actor, deskId: string, { deciderRole }: { deciderRole: Role }): boolean {
  const role = roleOn(actor, deskId);
  if (role === null || actor.kind === "system" || actor.readOnly) return false;
  return ROLES.indexOf(role) >= ROLES.indexOf(deciderRole);
}

/** Whether `actor` may decide one claim: on some desks nobody decides what they have reviewed themselves. */
export function mayDecideClaim(
  actor: Actor,
  { id, policy }: { id: string; policy: { deciderRole: Role; reviewersMayDecide: boolean } },
  { hasReviewed }: { hasReviewed: boolean },
): boolean {
  return canDecide(actor, id, policy) && (policy.reviewersMayDecide || !hasReviewed);
}

/** Whether `actor` may manage people, desks and settings of the installation. */
export function canAdminister(actor: Actor): boolean {
  return actor.kind === "system" || (actor.isAdmin && !actor.readOnly);
}
