import { buildMail, type Mail, oneLine } from "./mail";

/** The mail that brings somebody the link with which they choose a password. `site`: the installation's address. */
export function inviteMail(
  to: Mail["to"],
  { inviteUrl, site, days }: { inviteUrl: string; site: string; days: number },
): Mail {
  return buildMail(to, "Your way into Stet", [
    `Hello ${oneLine(to.name)},`,
    `With this link you choose a password for the fact-checking desk at ${site}. It works once, within ${days} days.`,
    [{ text: "Choose a password", href: inviteUrl }],
    "If you did not expect this, leave it: nothing happens until somebody follows the link.",
  ]);
}
