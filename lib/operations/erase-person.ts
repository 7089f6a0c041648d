import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { getDefaultDeskId } from "@/lib/data/desks";
import { erasePayloadsOf, erasePerson as eraseRows } from "@/lib/data/erase-detail";
import { lockInstallation } from "@/lib/data/installation-lock";
import { type Person, PersonReference } from "@/lib/schemas/person";
import { actorId, refuseUnlessAdmin } from "./administer";
import type { Context } from "./context";
import { erasedAddress, FORMER_MEMBER, isErased } from "./former-member";
import { recordInstallationEvent } from "./installation-event";
import { parseInput } from "./parse";
import { personNow } from "./person-view";

/**
 * Erases a deactivated person on request: another name and address everywhere, what let them in gone, and what the history says of
 * their name and address with it. What they wrote stays, under the id that the hash chain holds. It cannot be undone. For admins.
 * Errors: `forbidden`, `not_found`, `conflict` for somebody who was not deactivated first.
 */
export async function erasePerson(context: Context, input: z.input<typeof PersonReference>): Promise<Result<Person>> {
  const parsed = parseInput(PersonReference, input);
  if (!parsed.ok) return parsed;
  const refusal = refuseUnlessAdmin(context);
  if (refusal !== null) return refusal;
  const { userId } = parsed.value;
  return context.db.$transaction(async (tx) => {
    await lockInstallation(tx);
    const deskId = await getDefaultDeskId(tx);
    const person = await personNow(tx, deskId, userId);
    if (!person.ok || isErased(person.value)) return person;
    if (person.value.status !== "deactivated") {
      return refuse("conflict", "Deactivate this person first: then their name and address can be erased.");
    }
    const erased = await erasePayloadsOf(tx, person.value, context.now);
    await eraseRows(tx, { id: userId, name: FORMER_MEMBER, email: erasedAddress(userId) });
    const after = await personNow(tx, deskId, userId);
    if (!after.ok) return after;
    await recordInstallationEvent(tx, context, actorId(context), {
      type: "person.erased",
      subjectId: userId,
      payload: { erased },
    });
    return done(after.value);
  });
}
