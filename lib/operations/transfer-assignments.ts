import type { z } from "zod";
import { done, type Problem, type Result, refuse } from "@/lib/core/result";
import { appendEvent } from "@/lib/data/events";
import { lockInstallation } from "@/lib/data/installation-lock";
import { findPersonRow, type PersonRow } from "@/lib/data/people";
import { lockOpenAssignments, moveAssignments, type OpenAssignment } from "@/lib/data/transfer-assignments";
import { TransferInput, type Transferred } from "@/lib/schemas/desk";
import { refuseUnlessAdmin } from "./administer";
import type { Context } from "./context";
import { deskNow } from "./desk-view";
import { noSuchPerson } from "./no-such-person";
import { parseInput } from "./parse";
import { stampOf } from "./stamp";

/**
 * Hands what a person is asked to review, on one desk or on all, to somebody else. How far the person is with it makes no
 * difference, so that the answer tells nothing of their reviews. All or nothing, but for claims that the receiver decided:
 * these stay and are named. Errors: `not_found`, `forbidden`, `recused`, `invalid_input` for a receiver who cannot review there.
 */
export async function transferAssignments(
  context: Context,
  input: z.input<typeof TransferInput>,
): Promise<Result<Transferred>> {
  const parsed = parseInput(TransferInput, input);
  if (!parsed.ok) return parsed;
  const { userId, toUserId, deskId } = parsed.value;
  return context.db.$transaction(async (tx) => {
    const desk = deskId === undefined ? null : await deskNow(tx, context.actor, { id: deskId });
    if (desk !== null && !desk.ok) return desk;
    const refusal = refuseUnlessAdmin(context);
    if (refusal !== null) return refusal;
    // Nobody leaves, or becomes an observer, while it is decided who may take over.
    await lockInstallation(tx);
    const [giver, receiver] = [await findPersonRow(tx, null, userId), await findPersonRow(tx, null, toUserId)];
    if (giver === null) return noSuchPerson();
    const open = await lockOpenAssignments(tx, { userId, toUserId, deskId: deskId ?? null });
    const trouble = receiverTrouble(userId, receiver, open);
    if (trouble !== null) return trouble;
    const decided = open.filter(({ receiverDecided }) => receiverDecided);
    const taken = open.filter(({ receiverDecided }) => !receiverDecided);
    const skipped = decided.flatMap(({ claimId, claimNumber, articleTitle }) =>
      claimId === null || claimNumber === null ? [] : [{ claimId, number: claimNumber, articleTitle }],
    );
    if (taken.length === 0) return done({ moved: 0, kept: 0, skipped });
    const moved = await moveAssignments(tx, stampOf(context), { assignments: taken, toUserId });
    const kept = taken.length - moved;
    await appendEvent(tx, stampOf(context), {
      chain: deskId ?? "installation",
      type: "assignments.transferred",
      subjectId: userId,
      payload: { to: toUserId, scopes: taken.map(({ scopeId }) => scopeId), moved, kept, skipped: skipped.length },
    });
    return done({ moved, kept, skipped });
  });
}

function receiverTrouble(userId: string, receiver: PersonRow | null, open: readonly OpenAssignment[]): Problem | null {
  if (receiver === null)
    return refuseReceiver("invalid_input", "There is no such person. Choose somebody from the list.");
  if (receiver.id === userId) return refuseReceiver("invalid_input", "Choose somebody else: it is theirs already.");
  const { name } = receiver;
  if (receiver.deactivatedAt !== null)
    return refuseReceiver("invalid_input", `${name} is deactivated. Choose somebody else.`);
  const foreign = [...new Set(open.filter((one) => !one.receiverReviews).map(({ deskName }) => deskName))];
  if (foreign.length > 0) {
    const message = `${name} does not review on ${foreign.join(", ")}. Give them the role of a reviewer there first, or choose somebody else.`;
    return refuseReceiver("invalid_input", message);
  }
  const recused = open.find(({ receiverRecused, receiverDecided }) => receiverRecused && !receiverDecided);
  if (recused === undefined) return null;
  const what = recused.claimNumber === null ? "" : `claim ${recused.claimNumber} of `;
  return refuseReceiver(
    "recused",
    `${name} recused themselves from ${what}“${recused.articleTitle}”. Choose somebody else, or assign that by hand first.`,
  );
}

const refuseReceiver = (code: "invalid_input" | "recused", message: string) =>
  refuse(code, message, { errors: [{ path: "toUserId", message }] });
