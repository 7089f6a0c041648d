import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { getDefaultDeskId } from "@/lib/data/desks";
import { findDesk } from "@/lib/data/find-desk";
import { lockInstallation } from "@/lib/data/installation-lock";
import { createUser, findUserIdByEmail } from "@/lib/data/users";
import { AddPersonInput, type Person } from "@/lib/schemas/person";
import { actorId, refuseUnlessAdmin } from "./administer";
import type { Context } from "./context";
import { recordInstallationEvent } from "./installation-event";
import { makeInviteLink } from "./invite-link";
import { type InviteMailed, mailInvite } from "./mail-invite";
import { parseInput } from "./parse";
import { hashPassword } from "./password";
import { rowRoles } from "./person-roles";
import { personNow } from "./person-view";

/** Adds a person to a desk (none named: the default one). Without a password the answer carries a link, shown this once, with which they choose one; it is mailed to them where mail is configured. */
export async function addPerson(
  context: Context,
  input: z.input<typeof AddPersonInput>,
): Promise<Result<{ person: Person; inviteUrl: string | null; mailed: InviteMailed }>> {
  const parsed = parseInput(AddPersonInput, input);
  if (!parsed.ok) return parsed;
  const refusal = refuseUnlessAdmin(context);
  if (refusal !== null) return refusal;
  const { password, name, email, role, deskSlug } = parsed.value;
  const passwordHash = password === undefined ? null : await hashPassword(password);
  const added = await context.db.$transaction(async (tx): Promise<Result<Added>> => {
    await lockInstallation(tx);
    if ((await findUserIdByEmail(tx, email)) !== null) {
      const message = "There is already a person with this e-mail address.";
      return refuse("email_taken", message, { errors: [{ path: "email", message }] });
    }
    const defaultDeskId = await getDefaultDeskId(tx);
    const desk = deskSlug === undefined ? { id: defaultDeskId } : await findDesk(tx, { slug: deskSlug, among: null });
    if (desk === null) {
      const message = `There is no desk “${deskSlug}”.`;
      return refuse("not_found", message, { errors: [{ path: "deskSlug", message }] });
    }
    const id = context.ids();
    const { isAdmin, deskRole } = rowRoles(role);
    const user = { id, name, email, passwordHash, isAdmin, createdAt: context.now };
    await createUser(tx, user, desk.id, deskRole);
    const inviteUrl = passwordHash === null ? await makeInviteLink(tx, context, id) : null;
    const person = await personNow(tx, defaultDeskId, id);
    if (!person.ok) return person;
    await recordInstallationEvent(tx, context, actorId(context), {
      type: "person.added",
      subjectId: id,
      payload: { name, email, role, deskId: desk.id, invited: inviteUrl !== null },
    });
    return done({ person: person.value, inviteUrl });
  });
  if (!added.ok) return added;
  const { person, inviteUrl } = added.value;
  const mailed = inviteUrl === null ? "none" : await mailInvite(context, person, inviteUrl);
  return done({ person, inviteUrl, mailed });
}

type Added = { person: Person; inviteUrl: string | null };
