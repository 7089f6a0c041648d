import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { getDefaultDeskId } from "@/lib/data/desks";
import { lockInstallation } from "@/lib/data/installation-lock";
import { endInvitesOf } from "@/lib/data/invites";
import { revokeSessionsOf } from "@/lib/data/sessions";
import { revokeApiTokensOf } from "@/lib/data/tokens";
import { setDeactivatedAt } from "@/lib/data/users";
import { type Person, PersonReference } from "@/lib/schemas/person";
import { actorId, refuseUnlessAdmin } from "./administer";
import type { Context } from "./context";
import { recordInstallationEvent } from "./installation-event";
import { refuseIfLastAdmin } from "./last-admin";
import { parseInput } from "./parse";
import { personNow } from "./person-view";

/** Ends a person's access: sessions, tokens and links with it. What they wrote stays theirs. */
export async function deactivatePerson(
  context: Context,
  input: z.input<typeof PersonReference>,
): Promise<Result<Person>> {
  const parsed = parseInput(PersonReference, input);
  if (!parsed.ok) return parsed;
  const refusal = refuseUnlessAdmin(context);
  if (refusal !== null) return refusal;
  const { userId } = parsed.value;
  if (userId === actorId(context)) return refuse("forbidden", "You cannot deactivate yourself; another admin can.");
  return context.db.$transaction(async (tx) => {
    await lockInstallation(tx);
    const person = await personNow(tx, await getDefaultDeskId(tx), userId);
    if (!person.ok || person.value.status === "deactivated") return person;
    const last = person.value.role === "admin" ? await refuseIfLastAdmin(tx, userId) : null;
    if (last !== null) return last;
    await setDeactivatedAt(tx, userId, context.now);
    const sessions = await revokeSessionsOf(tx, userId, context.now);
    const tokens = await revokeApiTokensOf(tx, userId, context.now);
    await endInvitesOf(tx, userId, context.now);
    await recordInstallationEvent(tx, context, actorId(context), {
      type: "person.deactivated",
      subjectId: userId,
      payload: { sessionsEnded: sessions, tokensRevoked: tokens },
    });
    return done({ ...person.value, status: "deactivated" as const });
  });
}
