import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { getDefaultDeskId } from "@/lib/data/desks";
import { lockInstallation } from "@/lib/data/installation-lock";
import { endInvitesOf, findLiveInvite, spendInvite } from "@/lib/data/invites";
import { hashSecret } from "@/lib/data/secret-hash";
import { createUser, findUserIdByEmail, hasActiveAdmin } from "@/lib/data/users";
import type { Transaction } from "@/lib/database/client";
import { SetUpInput } from "@/lib/schemas/person";
import type { PublicContext } from "./context";
import { recordInstallationEvent } from "./installation-event";
import { LINK_INVALID } from "./link-invalid";
import { parseInput } from "./parse";
import { hashPassword } from "./password";
import { type SignedIn, startSession } from "./start-session";

/** Creates the first admin through the set-up link and signs them in. Once there is any admin, however made, every such link is dead. */
export async function setUp(context: PublicContext, input: z.input<typeof SetUpInput>): Promise<Result<SignedIn>> {
  const parsed = parseInput(SetUpInput, input);
  if (!parsed.ok) return parsed;
  const { token, password, name, email } = parsed.value;
  // Looked at before the work of hashing, and again under the lock.
  if ((await findSetUpLink(context.db, context, token)) === null) return LINK_INVALID;
  const passwordHash = await hashPassword(password);
  return context.db.$transaction(async (tx) => {
    await lockInstallation(tx);
    const inviteId = await findSetUpLink(tx, context, token);
    if (inviteId === null) return LINK_INVALID;
    if ((await findUserIdByEmail(tx, email)) !== null) {
      const message = "There is already a person with this e-mail address.";
      return refuse("email_taken", message, { errors: [{ path: "email", message }] });
    }
    if (!(await spendInvite(tx, inviteId, context.now))) return LINK_INVALID;
    await endInvitesOf(tx, null, context.now);
    const id = context.ids();
    const deskId = await getDefaultDeskId(tx);
    const user = { id, email, name, passwordHash, isAdmin: true, createdAt: context.now };
    await createUser(tx, user, deskId, "editor");
    const session = await startSession(tx, context, id);
    await recordInstallationEvent(tx, context, id, {
      type: "installation.set_up",
      subjectId: id,
      payload: { name, email },
    });
    return done(session);
  });
}

async function findSetUpLink(db: Transaction, { now }: PublicContext, token: string): Promise<string | null> {
  const invite = await findLiveInvite(db, hashSecret(token), now);
  if (invite === null || invite.userId !== null || (await hasActiveAdmin(db))) return null;
  return invite.id;
}
