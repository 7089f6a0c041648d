import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { getDefaultDeskId } from "@/lib/data/desks";
import { lockInstallation } from "@/lib/data/installation-lock";
import { setDeactivatedAt } from "@/lib/data/users";
import { type Person, PersonReference } from "@/lib/schemas/person";
import { actorId, refuseUnlessAdmin } from "./administer";
import type { Context } from "./context";
import { isErased } from "./former-member";
import { recordInstallationEvent } from "./installation-event";
import { parseInput } from "./parse";
import { personNow } from "./person-view";

/** Lets a person in again, with the password and role they had; sessions and tokens that ended stay ended. */
export async function reactivatePerson(
  context: Context,
  input: z.input<typeof PersonReference>,
): Promise<Result<Person>> {
  const parsed = parseInput(PersonReference, input);
  if (!parsed.ok) return parsed;
  const refusal = refuseUnlessAdmin(context);
  if (refusal !== null) return refusal;
  const { userId } = parsed.value;
  return context.db.$transaction(async (tx) => {
    await lockInstallation(tx);
    const deskId = await getDefaultDeskId(tx);
    const before = await personNow(tx, deskId, userId);
    if (!before.ok || before.value.status !== "deactivated") return before;
    if (isErased(before.value))
      return refuse("conflict", "This person was erased on request. Add them anew to let them in.");
    await setDeactivatedAt(tx, userId, null);
    const after = await personNow(tx, deskId, userId);
    if (!after.ok) return after;
    await recordInstallationEvent(tx, context, actorId(context), {
      type: "person.reactivated",
      subjectId: userId,
      payload: {},
    });
    return done(after.value);
  });
}
