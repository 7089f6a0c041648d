import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { findLiveInvite, spendInvite } from "@/lib/data/invites";
import { hashSecret } from "@/lib/data/secret-hash";
import { revokeSessionsOf } from "@/lib/data/sessions";
import { setPasswordHash } from "@/lib/data/users";
import { AcceptInviteInput } from "@/lib/schemas/person";
import type { PublicContext } from "./context";
import { recordInstallationEvent } from "./installation-event";
import { LINK_INVALID } from "./link-invalid";
import { parseInput } from "./parse";
import { hashPassword } from "./password";
import { type SignedIn, startSession } from "./start-session";

/** Sets the password of the person a link is for and signs them in; the link is used up, and what was signed in before is signed out. */
export async function acceptInvite(
  context: PublicContext,
  input: z.input<typeof AcceptInviteInput>,
): Promise<Result<SignedIn>> {
  const parsed = parseInput(AcceptInviteInput, input);
  if (!parsed.ok) return parsed;
  const invite = await findLiveInvite(context.db, hashSecret(parsed.value.token), context.now);
  if (invite?.user == null || invite.userId === null || invite.user.deactivatedAt !== null) return LINK_INVALID;
  const { userId, user } = invite;
  const passwordHash = await hashPassword(parsed.value.password);
  return context.db.$transaction(async (tx) => {
    if (!(await spendInvite(tx, invite.id, context.now))) return LINK_INVALID;
    await setPasswordHash(tx, userId, passwordHash);
    await revokeSessionsOf(tx, userId, context.now);
    const session = await startSession(tx, context, userId);
    await recordInstallationEvent(tx, context, userId, {
      type: "invite.accepted",
      subjectId: userId,
      payload: { passwordReplaced: user.passwordHash !== null },
    });
    return done(session);
  });
}
