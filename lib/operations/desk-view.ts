import { done, type Result, refuse } from "@/lib/core/result";
import { type Actor, can, canAdminister, roleOn } from "@/lib/core/review/policy";
import { type DeskRow, findDeskRow } from "@/lib/data/desk-rows";
import type { Transaction } from "@/lib/database/client";
import type { DeskView } from "@/lib/schemas/desk";

/** A desk as somebody who is on it sees it. */
export function viewDesk({ policy, scale, ...desk }: DeskRow, actor: Actor): DeskView {
  return {
    ...desk,
    role: roleOn(actor, desk.id) ?? "observer",
    policy,
    scale,
    may: { edit: can(actor, "desk.edit", desk.id), manageMembers: canAdminister(actor) },
  };
}

/** The desk with this id or short name, if the actor is on it; else it does not exist for them: `not_found`. */
export async function deskNow(
  db: Transaction,
  actor: Actor,
  where: { id: string } | { slug: string },
): Promise<Result<DeskRow>> {
  const row = await findDeskRow(db, where);
  return row !== null && can(actor, "article.read", row.id) ? done(row) : noSuchDesk();
}

export const noSuchDesk = () =>
  refuse(
    "not_found",
    "There is no such desk that you are on. See the list of yours, or ask an admin to add you to it.",
  );

/** The refusal for a desk or scale that somebody changed since; the desk as it is now goes with it. */
export function deskConflict(row: DeskRow, actor: Actor) {
  return refuse("conflict", "This desk was changed since you opened it. Look at how it is now, then change it again.", {
    current: viewDesk(row, actor),
  });
}
