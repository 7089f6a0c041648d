import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { appendEvent } from "@/lib/data/events";
import { lockInstallation } from "@/lib/data/installation-lock";
import { findMemberRow, setMembership } from "@/lib/data/members";
import { findPersonRow } from "@/lib/data/people";
import { withdrawAssignments } from "@/lib/data/withdraw-assignments";
import { type MemberView, SetMemberInput } from "@/lib/schemas/desk";
import { refuseUnlessAdmin } from "./administer";
import type { Context } from "./context";
import { deskNow } from "./desk-view";
import { viewMember } from "./member-view";
import { noSuchPerson } from "./no-such-person";
import { parseInput } from "./parse";
import { stampOf } from "./stamp";

/**
 * Puts a person on a desk, or changes their role there; it holds from their next request on. Who becomes an observer reviews
 * nothing: what they were asked to review there is withdrawn. Errors: `not_found`, `forbidden` unless an admin asks.
 */
export async function setMember(context: Context, input: z.input<typeof SetMemberInput>): Promise<Result<MemberView>> {
  const parsed = parseInput(SetMemberInput, input);
  if (!parsed.ok) return parsed;
  const { deskId, userId, role } = parsed.value;
  return context.db.$transaction(async (tx) => {
    const desk = await deskNow(tx, context.actor, { id: deskId });
    if (!desk.ok) return desk;
    const refusal = refuseUnlessAdmin(context);
    if (refusal !== null) return refusal;
    await lockInstallation(tx);
    const person = await findPersonRow(tx, deskId, userId);
    if (person === null) return noSuchPerson();
    const before = await findMemberRow(tx, deskId, userId);
    if (before?.role === role) return done(viewMember(before, { showEmail: true }));
    if (before === null && person.deactivatedAt !== null) {
      return refuse("forbidden", "This person is deactivated. Let them in again first, then put them on a desk.");
    }
    await setMembership(tx, deskId, userId, role);
    const withdrawn = role === "observer" ? await withdrawAssignments(tx, { userId, deskId, now: context.now }) : 0;
    await appendEvent(tx, stampOf(context), {
      chain: deskId,
      type: before === null ? "member.added" : "member.role_changed",
      subjectId: userId,
      payload: { from: before?.role ?? null, to: role, assignmentsWithdrawn: withdrawn },
    });
    return done(viewMember({ ...person, role }, { showEmail: true }));
  });
}
