import { once } from "node:events";
import { SMTPServer } from "smtp-server";

/** A mail as it came over the wire. */
export type ReceivedMail = { from: string; to: string[]; raw: string };

/** A real mail server on this machine that keeps what it is sent. It refuses anybody called `nobody`. */
export async function startMailServer(): Promise<{ url: string; mails: ReceivedMail[]; stop: () => Promise<void> }> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    onRcptTo({ address }, _session, answer) {
      if (!address.startsWith("nobody@")) return answer();
      answer(Object.assign(new Error("no such mailbox"), { responseCode: 550 }));
    },
    async onData(stream, { envelope }, answer) {
      const parts: Buffer[] = [];
      for await (const part of stream) parts.push(part);
      const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
      mails.push({
        from,
        to: envelope.rcptTo.map(({ address }) => address),
        raw: Buffer.concat(parts).toString("utf8"),
      });
      answer();
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The headers of a mail, unfolded. */
export const headersOf = ({ raw }: ReceivedMail): string[] =>
  (raw.split("\r\n\r\n", 1)[0] ?? "").replace(/\r\n[ \t]+/g, " ").split("\r\n");

/** The plain text of a mail, decoded. */
export function textOf({ raw }: ReceivedMail): string {
  const part = raw.split(/\r\n--/).find((candidate) => /content-type: text\/plain/i.test(candidate)) ?? "";
  const [head = "", ...body] = part.split("\r\n\r\n");
  const coded = body.join("\r\n\r\n");
  if (/base64/i.test(head)) return Buffer.from(coded, "base64").toString("utf8");
  if (!/quoted-printable/i.test(head)) return coded;
  const bytes = coded
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
