import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { endInvitesOf } from "@/lib/data/invites";
import { revokeSessionsOf } from "@/lib/data/sessions";
import { countAttempt, forgiveAttempt } from "@/lib/data/sign-in-attempts";
import { findCredentialsById, replacePasswordHash } from "@/lib/data/users";
import { ChangePasswordInput } from "@/lib/schemas/person";
import type { Context } from "./context";
import { recordInstallationEvent } from "./installation-event";
import { ownAccount } from "./own-account";
import { parseInput } from "./parse";
import { hashPassword, verifyPassword } from "./password";
import { type SignedIn, startSession } from "./start-session";
import { tooManyAttempts } from "./too-many-attempts";

/**
 * Changes the actor's password. Every session ends and a new one takes the place of the present: its secret goes into the cookie.
 * Guesses at the current password count as attempts to sign in, or a borrowed screen would allow any number of them.
 */
export async function changePassword(
  context: Context,
  input: z.input<typeof ChangePasswordInput>,
): Promise<Result<SignedIn>> {
  const parsed = parseInput(ChangePasswordInput, input);
  if (!parsed.ok) return parsed;
  const person = ownAccount(context);
  if (!person.ok) return person;
  const { id, email } = person.value;
  const { currentPassword, newPassword } = parsed.value;
  const attempt = { email };
  const wait = await countAttempt(context.db, attempt);
  if (wait !== null) return tooManyAttempts(wait);
  const credentials = await findCredentialsById(context.db, id);
  const seen = credentials?.passwordHash ?? null;
  if (!(await verifyPassword(seen, currentPassword))) return WRONG_CURRENT;
  await forgiveAttempt(context.db, attempt);
  const passwordHash = await hashPassword(newPassword);
  return context.db.$transaction(async (tx) => {
    if (!(await replacePasswordHash(tx, id, seen, passwordHash))) return WRONG_CURRENT;
    await revokeSessionsOf(tx, id, context.now);
    await endInvitesOf(tx, id, context.now);
    const session = await startSession(tx, context, id);
    await recordInstallationEvent(tx, context, id, { type: "person.password_changed", subjectId: id, payload: {} });
    return done(session);
  });
}

const WRONG = "This is not your current password.";
const WRONG_CURRENT = refuse("wrong_credentials", WRONG, { errors: [{ path: "currentPassword", message: WRONG }] });
