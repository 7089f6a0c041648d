import { z } from "zod";
import { parsed } from "./env-values";

const sender = z
  .string()
  .regex(
    /^(?:[^\p{Cc}<>"@]{1,100} )?<?[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,190}>?$/u,
    "must be the address mail comes from, like stet@example.org or Stet <stet@example.org>",
  );

/** The variables of sending mail. */
export const MAIL_VARIABLES = {
  SMTP_URL: parsed(
    (url) => /^smtps?:$/.test(url.protocol) && url.hostname !== "" && !url.search && !url.hash,
    "must be a mail server's address, like smtp://user:password@mail.example.org:587",
  ).optional(),
  MAIL_FROM: sender.optional(),
};

/** A mail server, and whom its mail comes from. */
export type MailEnv = { smtpUrl: string; from: string };

/** The mail server; `null` when none is configured. The sender is `stet@` the installation's host when no other is given. */
export function mailOf(given: { SMTP_URL?: string; MAIL_FROM?: string }, publicUrl: string): MailEnv | null {
  if (given.SMTP_URL === undefined) return null;
  return { smtpUrl: given.SMTP_URL, from: given.MAIL_FROM ?? `Stet <stet@${mailHost(publicUrl)}>` };
}

/** A mail server takes no bare IP address as a domain. */
function mailHost(publicUrl: string): string {
  const { hostname } = new URL(publicUrl);
  return /^[\d.]+$|:/.test(hostname) ? "localhost" : hostname;
}
