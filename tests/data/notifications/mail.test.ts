import net from "node:net";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { addPerson } from "@/lib/operations/add-person";
import { renewInvite } from "@/lib/operations/renew-invite";
import { openMailer } from "@/lib/server/mail";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { freePort } from "../../support/free-port";
import { headersOf, startMailServer, textOf } from "../../support/mail-server";
import { contextOf, openNewsroom, PASSWORD, valueIn } from "../../support/newsroom";

const FROM = "Stet <stet@desk.example.org>";

let database: TestDatabase;
let server: Awaited<ReturnType<typeof startMailServer>>;
beforeAll(async () => {
  database = await openTestDatabase();
  await openNewsroom(database.db);
  server = await startMailServer();
});
afterAll(async () => {
  await server.stop();
  await database.close();
});
afterEach(() => {
  server.mails.length = 0;
  vi.restoreAllMocks();
});

const mailing = (smtpUrl = server.url, patienceMs?: number) => ({
  ...contextOf(database.db),
  mail: openMailer({ smtpUrl, from: FROM }, patienceMs),
});

let people = 0;
const somebody = (name = "Ivy") => ({ name, email: `ivy${++people}@example.org`, role: "reviewer" as const });

/** What the log was told; nothing of it reaches the test's output. */
function listenToLog(): string[] {
  const lines: string[] = [];
  vi.spyOn(console, "error").mockImplementation((line) => void lines.push(String(line)));
  return lines;
}

test("an invitation and a renewed one are mailed, and the link is still told", async () => {
  const person = somebody();
  const added = valueIn(await addPerson(mailing(), person));
  expect(added.mailed).toBe("sent");
  const renewed = valueIn(await renewInvite(mailing(), { userId: added.person.id }));
  expect(renewed.mailed).toBe("sent");
  expect(server.mails.map(({ to }) => to)).toEqual([[person.email], [person.email]]);
  const [first, second] = server.mails;
  if (first === undefined || second === undefined) throw new Error("two mails");
  expect(textOf(first)).toContain(added.inviteUrl);
  expect(textOf(second)).toContain(renewed.inviteUrl);
  expect(first.from).toBe("stet@desk.example.org");
  expect(headersOf(first)).toEqual(
    expect.arrayContaining(["Auto-Submitted: auto-generated", "Subject: Your way into Stet"]),
  );
  expect(first.raw).toContain("text/html");
});

test("nothing is mailed to somebody who was given a password, or where no mail server is configured", async () => {
  expect(valueIn(await addPerson(mailing(), { ...somebody(), password: PASSWORD })).mailed).toBe("none");
  expect(valueIn(await addPerson(contextOf(database.db), somebody())).mailed).toBe("none");
  expect(server.mails).toEqual([]);
});

test("a name puts nothing into the headers", async () => {
  for (const name of ['"Eve" <eve@evil.example>, x', "Eve\u2028Bcc: all@evil.example", 'عائشة, \\"', "Ana;Ben:"]) {
    valueIn(await addPerson(mailing(), somebody(name)));
  }
  expect(server.mails).toHaveLength(4);
  for (const mail of server.mails) {
    const headers = headersOf(mail);
    expect(mail.to).toHaveLength(1);
    expect(headers.filter((line) => /^(to|cc|bcc):/i.test(line))).toHaveLength(1);
    expect(headers.filter((line) => /^subject:/i.test(line))).toHaveLength(1);
  }
});

test("a mail server that is away, silent or refuses is told; the person is there, and so is the link", async () => {
  const lines = listenToLog();
  const silent = net.createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => silent.once("listening", resolve));
  const address = silent.address();
  const silentPort = typeof address === "object" ? address?.port : 0;
  for (const smtpUrl of [`smtp://127.0.0.1:${await freePort()}`, `smtp://127.0.0.1:${silentPort}`]) {
    const person = somebody();
    const added = valueIn(await addPerson(mailing(smtpUrl, 300), person));
    expect(added).toMatchObject({ mailed: "failed", person: { email: person.email } });
    expect(added.inviteUrl).toContain("/invite/");
  }
  const refused = valueIn(await addPerson(mailing(), { ...somebody(), email: "nobody@example.org" }));
  expect(refused.mailed).toBe("failed");
  expect(lines.join("\n")).toMatch(/^mail: not sent/);
  expect(lines.join("\n")).not.toContain("@example.org");
  silent.close();
});
