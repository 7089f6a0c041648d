import { digestMail } from "@/lib/core/mail/digest-mail";
import { done, type Result, refuse } from "@/lib/core/result";
import { type DigestRow, giveBackUnmailed, listDigestRows, takeUnmailed } from "@/lib/data/digest";
import { refuseUnlessAdmin } from "./administer";
import type { Context } from "./context";

/** What is younger may still be read in the app; what is older than days tells nobody anything by mail. */
const YOUNGEST_MS = 10 * 60 * 1000;
const OLDEST_MS = 3 * 24 * 60 * 60 * 1000;

/** Mails that fail one after the other: then the server is away, and the others need not be tried. */
const GIVES_UP_AFTER = 3;

/** Mails sent in one round, and those that were tried and could not be sent; what the server did not refuse for good is tried again in the next round. */
export type DigestSent = { sent: number; failed: number };

/**
 * Mails people what they have not read, one mail each. What is mailed is marked before it is sent: a process that dies on the
 * way loses a mail rather than send it twice. No part of the history, as reading is not: no Event.
 */
export async function mailDigest(context: Context): Promise<Result<DigestSent>> {
  const { db, now, mail, publicUrl } = context;
  const refusal = refuseUnlessAdmin(context);
  if (refusal !== null) return refusal;
  if (mail === undefined) return refuse("unavailable", "No mail server is configured: set SMTP_URL.");
  const [after, before] = [new Date(now.getTime() - OLDEST_MS), new Date(now.getTime() - YOUNGEST_MS)];
  const taken = await takeUnmailed(db, { now, after, before });
  const result: DigestSent = { sent: 0, failed: 0 };
  if (taken.length === 0) return done(result);
  let failedInARow = 0;
  for (const rows of byPerson(await listDigestRows(db, taken))) {
    const ids = rows.map(({ id }) => id);
    if (failedInARow >= GIVES_UP_AFTER) {
      await giveBackUnmailed(db, ids);
      continue;
    }
    const [{ userName, userEmail }] = rows;
    const outcome = await mail(digestMail({ name: userName, address: userEmail }, rows, publicUrl));
    if (outcome === "sent") result.sent += 1;
    else result.failed += 1;
    failedInARow = outcome === "failed" ? failedInARow + 1 : 0;
    if (outcome === "failed") await giveBackUnmailed(db, ids);
  }
  return done(result);
}

function byPerson(rows: readonly DigestRow[]): [DigestRow, ...DigestRow[]][] {
  const people = new Map<string, [DigestRow, ...DigestRow[]]>();
  for (const row of rows) {
    const found = people.get(row.userId);
    if (found === undefined) people.set(row.userId, [row]);
    else found.push(row);
  }
  return [...people.values()];
}
