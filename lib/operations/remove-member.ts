import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { appendEvent } from "@/lib/data/events";
import { lockInstallation } from "@/lib/data/installation-lock";
import { deleteMembership, findMemberRow } from "@/lib/data/members";
import { withdrawAssignments } from "@/lib/data/withdraw-assignments";
import { MemberReference, type RemovedMember } from "@/lib/schemas/desk";
import { refuseUnlessAdmin } from "./administer";
import type { Context } from "./context";
import { deskNow } from "./desk-view";
import { parseInput } from "./parse";
import { stampOf } from "./stamp";

/**
 * Takes a person off a desk: its articles no longer exist for them from their next request on. What they wrote stays, drafts
 * too; what they were asked to review there is withdrawn. Errors: `not_found`, `forbidden` unless an admin asks.
 */
export async function removeMember(
  context: Context,
  input: z.input<typeof MemberReference>,
): Promise<Result<RemovedMember>> {
  const parsed = parseInput(MemberReference, input);
  if (!parsed.ok) return parsed;
  const { deskId, userId } = parsed.value;
  return context.db.$transaction(async (tx) => {
    const desk = await deskNow(tx, context.actor, { id: deskId });
    if (!desk.ok) return desk;
    const refusal = refuseUnlessAdmin(context);
    if (refusal !== null) return refusal;
    await lockInstallation(tx);
    const member = await findMemberRow(tx, deskId, userId);
    if (member === null) return refuse("not_found", "This person is not on this desk; reload the list.");
    await deleteMembership(tx, deskId, userId);
    const assignmentsWithdrawn = await withdrawAssignments(tx, { userId, deskId, now: context.now });
    await appendEvent(tx, stampOf(context), {
      chain: deskId,
      type: "member.removed",
      subjectId: userId,
      payload: { from: member.role, assignmentsWithdrawn },
    });
    return done({ id: userId, assignmentsWithdrawn });
  });
}
