import type { z } from "zod";
import type { Result } from "@/lib/core/result";
import { getDefaultDeskId } from "@/lib/data/desks";
import { lockInstallation } from "@/lib/data/installation-lock";
import { setRoles } from "@/lib/data/users";
import { withdrawAssignments } from "@/lib/data/withdraw-assignments";
import { ChangeRoleInput, type Person } from "@/lib/schemas/person";
import { actorId, refuseUnlessAdmin } from "./administer";
import type { Context } from "./context";
import { recordInstallationEvent } from "./installation-event";
import { refuseIfLastAdmin } from "./last-admin";
import { parseInput } from "./parse";
import { rowRoles } from "./person-roles";
import { personNow } from "./person-view";

/** Gives a person another role on the default desk, or makes them an admin; other desks of theirs stay as they are. It holds from their next request on. The last admin who can sign in stays one. */
export async function changeRole(context: Context, input: z.input<typeof ChangeRoleInput>): Promise<Result<Person>> {
  const parsed = parseInput(ChangeRoleInput, input);
  if (!parsed.ok) return parsed;
  const refusal = refuseUnlessAdmin(context);
  if (refusal !== null) return refusal;
  const { userId, role } = parsed.value;
  return context.db.$transaction(async (tx) => {
    await lockInstallation(tx);
    const deskId = await getDefaultDeskId(tx);
    const person = await personNow(tx, deskId, userId);
    if (!person.ok || person.value.role === role) return person;
    const wasAdmin = person.value.role === "admin";
    const last = wasAdmin ? await refuseIfLastAdmin(tx, userId, "role") : null;
    if (last !== null) return last;
    await setRoles(tx, { userId, deskId }, rowRoles(role));
    if (role !== "admin") {
      await withdrawAssignments(tx, { userId, deskId: wasAdmin ? null : deskId, now: context.now });
    }
    await recordInstallationEvent(tx, context, actorId(context), {
      type: "person.role_changed",
      subjectId: userId,
      payload: { from: person.value.role, to: role },
    });
    return personNow(tx, deskId, userId);
  });
}
