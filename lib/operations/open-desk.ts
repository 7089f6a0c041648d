import { done, type Result, refuse } from "@/lib/core/result";
import { can, type DeskAction } from "@/lib/core/review/policy";
import { findDesk } from "@/lib/data/find-desk";
import type { Context } from "./context";
import { forbidden } from "./open-article";

/** The desk named by `slug` (absent: the actor's only or oldest one) if the actor may do `action` there. Errors: `not_found`, `forbidden`. */
export async function openDesk(
  context: Context,
  slug: string | undefined,
  action: DeskAction,
): Promise<Result<{ id: string; slug: string }>> {
  const { actor } = context;
  const among = actor.kind === "system" || actor.isAdmin ? null : actor.memberships.map(({ deskId }) => deskId);
  const desk = await findDesk(context.db, { slug, among });
  if (desk === null) {
    const message =
      slug === undefined
        ? "You are on no desk yet. Ask an admin to add you to one."
        : `There is no desk “${slug}” that you are on.`;
    return refuse("not_found", message, { errors: [{ path: "deskSlug", message }] });
  }
  return can(actor, action, desk.id) ? done(desk) : forbidden(context);
}
