import { type Problem, refuse } from "@/lib/core/result";
import { canAdminister } from "@/lib/core/review/policy";
import type { Context } from "./context";

/** The refusal for an actor who may not do what only admins may; `null` for one who may. */
export function refuseUnlessAdmin({ actor }: Context, what = "manage people"): Problem | null {
  return canAdminister(actor) ? null : refuse("forbidden", `Only an admin can ${what}.`);
}

/** Whom an Event names as its author: nobody for the system. */
export const actorId = ({ actor }: Context): string | null => (actor.kind === "user" ? actor.id : null);
