import type { z } from "zod";
import type { Result } from "@/lib/core/result";
import { getDefaultDeskId } from "@/lib/data/desks";
import { lockInstallation } from "@/lib/data/installation-lock";
import { setIsAdmin } from "@/lib/data/users";
import { withdrawAssignments } from "@/lib/data/withdraw-assignments";
import { type Person, SetAdminInput } from "@/lib/schemas/person";
import { actorId, refuseUnlessAdmin } from "./administer";
import type { Context } from "./context";
import { recordInstallationEvent } from "./installation-event";
import { refuseIfLastAdmin } from "./last-admin";
import { parseInput } from "./parse";
import { personNow } from "./person-view";

/** Makes a person an admin or not; their roles on desks stay as they are. The last admin who can sign in stays one. */
export async function setAdmin(context: Context, input: z.input<typeof SetAdminInput>): Promise<Result<Person>> {
  const parsed = parseInput(SetAdminInput, input);
  if (!parsed.ok) return parsed;
  const refusal = refuseUnlessAdmin(context);
  if (refusal !== null) return refusal;
  const { userId, isAdmin } = parsed.value;
  return context.db.$transaction(async (tx) => {
    await lockInstallation(tx);
    const deskId = await getDefaultDeskId(tx);
    const before = await personNow(tx, deskId, userId);
    if (!before.ok || (before.value.role === "admin") === isAdmin) return before;
    const last = isAdmin ? null : await refuseIfLastAdmin(tx, userId);
    if (last !== null) return last;
    await setIsAdmin(tx, userId, isAdmin);
    if (!isAdmin) await withdrawAssignments(tx, { userId, deskId: null, now: context.now });
    const after = await personNow(tx, deskId, userId);
    if (!after.ok) return after;
    await recordInstallationEvent(tx, context, actorId(context), {
      type: "person.role_changed",
      subjectId: userId,
      payload: { from: before.value.role, to: after.value.role },
    });
    return after;
  });
}
