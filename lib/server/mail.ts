import { createTransport } from "nodemailer";
import type { MailOutcome, SendMail } from "@/lib/operations/context";
import type { Env } from "./env";
import type { MailEnv } from "./mail-env";

/** What a request waits for a mail server at most. */
const PATIENCE_MS = 5_000;

/** The part of a context that sends mail: nothing where no mail server is configured. */
export const mailIn = ({ mail }: Pick<Env, "mail">): { mail?: SendMail } =>
  mail === null ? {} : { mail: openMailer(mail) };

/** Sends through a mail server. A connection for each mail: there are few, and a server that is away must harm only the mail. */
export function openMailer({ smtpUrl, from }: MailEnv, patienceMs = PATIENCE_MS): SendMail {
  const transport = createTransport({
    url: smtpUrl,
    dnsTimeout: patienceMs,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ to, subject, text, html }) => {
    const headers = { "Auto-Submitted": "auto-generated" };
    const sending = transport
      .sendMail({ from, to, subject, text, html, headers })
      .then((): MailOutcome => "sent", failure);
    return within(sending, patienceMs);
  };
}

/** A mail server that talks without end is left to its own. */
async function within(sending: Promise<MailOutcome>, patienceMs: number): Promise<MailOutcome> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<MailOutcome>((resolve) => {
    timer = setTimeout(() => resolve("failed"), patienceMs);
  });
  const outcome = await Promise.race([sending, late]);
  clearTimeout(timer);
  return outcome;
}

/** Says for the log what went wrong, without the address; `refused` when the server will never take this mail. */
function failure(error: unknown): MailOutcome {
  const { code, command, responseCode } = Object(error) as {
    code?: unknown;
    command?: unknown;
    responseCode?: unknown;
  };
  console.error(`mail: not sent, ${[code, command, responseCode].filter((part) => part !== undefined).join(" ")}`);
  return code === "EENVELOPE" && typeof responseCode === "number" && responseCode >= 500 ? "refused" : "failed";
}
