import { done, type Result, refuse } from "@/lib/core/result";
import type { Actor } from "@/lib/core/review/policy";
import type { Context } from "./context";

/** The person who acts on their own account; a refusal for the system, which has none, and for read-only tokens. */
export function ownAccount({ actor }: Context): Result<Extract<Actor, { kind: "user" }>> {
  if (actor.kind === "system") return refuse("forbidden", "Say whose account it is: the system has none.");
  if (actor.readOnly) return refuse("forbidden", "This token may only read.");
  return done(actor);
}
