import { type Actor, can, roleOn } from "./policy";

/** What of a thread decides who may settle it. */
export type RuledThread = { askedById: string; isQuestion: boolean; isResolved: boolean };

/**
 * How somebody may resolve a thread: `free`, `with_answer` only, or not at all. Talk is anybody's to fold away who may write; a
 * question is settled by who asked it, by an editor, or by whoever answers it in the same step, so that none disappears unanswered.
 */
export type Resolving = "free" | "with_answer" | "no";

export function howMayResolve(
  actor: Actor,
  deskId: string,
  { askedById, isQuestion, isResolved }: RuledThread,
): Resolving {
  if (isResolved || actor.kind === "system" || !can(actor, "comment.write", deskId)) return "no";
  const isTheirs = actor.id === askedById || roleOn(actor, deskId) === "editor";
  return !isQuestion || isTheirs ? "free" : "with_answer";
}
