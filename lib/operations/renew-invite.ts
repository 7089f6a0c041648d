import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { getDefaultDeskId } from "@/lib/data/desks";
import { type Person, PersonReference } from "@/lib/schemas/person";
import { actorId, refuseUnlessAdmin } from "./administer";
import type { Context } from "./context";
import { recordInstallationEvent } from "./installation-event";
import { makeInviteLink } from "./invite-link";
import { type InviteMailed, mailInvite } from "./mail-invite";
import { parseInput } from "./parse";
import { personNow } from "./person-view";

/** A new link for somebody whose first one ran out or who forgot their password; the older one stops working, the password they have does not. Mailed to them where mail is configured. */
export async function renewInvite(
  context: Context,
  input: z.input<typeof PersonReference>,
): Promise<Result<{ inviteUrl: string; mailed: InviteMailed }>> {
  const parsed = parseInput(PersonReference, input);
  if (!parsed.ok) return parsed;
  const refusal = refuseUnlessAdmin(context);
  if (refusal !== null) return refusal;
  const { userId } = parsed.value;
  const renewed = await context.db.$transaction(async (tx): Promise<Result<{ person: Person; inviteUrl: string }>> => {
    const person = await personNow(tx, await getDefaultDeskId(tx), userId);
    if (!person.ok) return person;
    if (person.value.status === "deactivated") {
      return refuse("forbidden", "This person is deactivated. Reactivate them first, then make a link.");
    }
    const inviteUrl = await makeInviteLink(tx, context, userId);
    await recordInstallationEvent(tx, context, actorId(context), {
      type: "person.invited",
      subjectId: userId,
      payload: {},
    });
    return done({ person: person.value, inviteUrl });
  });
  if (!renewed.ok) return renewed;
  const { person, inviteUrl } = renewed.value;
  return done({ inviteUrl, mailed: await mailInvite(context, person, inviteUrl) });
}
