import { inviteMail } from "@/lib/core/mail/invite-mail";
import type { Person } from "@/lib/schemas/person";
import type { Context } from "./context";
import { INVITE_DAYS } from "./invite-link";

/** Whether a link was mailed; `none`: no mail server is configured. */
export type InviteMailed = "sent" | "failed" | "none";

/** Mails somebody the link that was just made for them; after its transaction, so that a slow mail server holds up nobody. */
export async function mailInvite(
  { mail, publicUrl }: Context,
  { name, email }: Pick<Person, "name" | "email">,
  inviteUrl: string,
): Promise<InviteMailed> {
  if (mail === undefined) return "none";
  const outcome = await mail(inviteMail({ name, address: email }, { inviteUrl, site: publicUrl, days: INVITE_DAYS }));
  return outcome === "sent" ? "sent" : "failed";
}
