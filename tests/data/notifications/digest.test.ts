import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { insertNotifications } from "@/lib/data/notifications";
import { addClaim } from "@/lib/operations/add-claim";
import { changeMailDigest } from "@/lib/operations/change-mail-digest";
import { importArticle } from "@/lib/operations/import-article";
import { mailDigest } from "@/lib/operations/mail-digest";
import { stampOf } from "@/lib/operations/stamp";
import { openMailer } from "@/lib/server/mail";
import { stet } from "../../support/command-line";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { freePort } from "../../support/free-port";
import { startMailServer, textOf } from "../../support/mail-server";
import { codeOf, contextOf, hire, NOW, openNewsroom, valueIn } from "../../support/newsroom";

type Person = Awaited<ReturnType<typeof hire>>;

let database: TestDatabase;
let server: Awaited<ReturnType<typeof startMailServer>>;
let ana: Person;
let ben: Person;
let eva: Person;
let article: { id: string };
let claim: { id: string };
let deskId: string;
beforeAll(async () => {
  database = await openTestDatabase();
  server = await startMailServer();
  ana = await openNewsroom(database.db);
  ben = await hire(database.db, "ben@example.org", "reviewer");
  eva = await hire(database.db, "eva@example.org", "reviewer");
  const own = contextOf(database.db, ana);
  article = valueIn(await importArticle(own, { format: "text", title: "Harbour", content: "The harbour is deep." }));
  claim = valueIn(await addClaim(own, { articleId: article.id, targets: [{ exact: "The harbour is deep" }] }));
  deskId = (await database.db.desk.findFirstOrThrow()).id;
});
beforeEach(async () => {
  server.mails.length = 0;
  await database.db.notification.deleteMany();
});
afterAll(async () => {
  await server.stop();
  await database.close();
});

const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const tell = (minutes: number, ...people: Person[]) =>
  insertNotifications(database.db, stampOf(contextOf(database.db, ana, at(minutes))), {
    userIds: people.map(({ id }) => id),
    kind: "assigned",
    deskId,
    articleId: article.id,
    claimId: claim.id,
  });
const round = (minutes: number, smtpUrl = server.url) =>
  mailDigest({
    ...contextOf(database.db, undefined, at(minutes)),
    mail: openMailer({ smtpUrl, from: "Stet <stet@desk.example.org>" }),
  });

test("one mail a person, of what is ten minutes old, unread and was not mailed before", async () => {
  await tell(0, ben, eva);
  await tell(1, ben);
  await tell(8, ben);
  expect(valueIn(await round(9))).toEqual({ sent: 0, failed: 0 });
  expect(valueIn(await round(11))).toEqual({ sent: 2, failed: 0 });
  const ofBen = server.mails.find(({ to }) => to[0] === "ben@example.org");
  if (ofBen === undefined) throw new Error("a mail to Ben");
  expect(textOf(ofBen).match(/Ana asks you to review claim 1 in “Harbour”/g)).toHaveLength(2);
  const [first] = await database.db.notification.findMany({ where: { userId: ben.id }, orderBy: { createdAt: "asc" } });
  expect(textOf(ofBen)).toContain(`http://127.0.0.1:3000/notifications/${first?.id}`);
  expect(valueIn(await round(12))).toEqual({ sent: 0, failed: 0 });
  expect(valueIn(await round(18))).toEqual({ sent: 1, failed: 0 });
});

test("nothing to somebody who has read it, wants no mail, has left, or may no longer read the article", async () => {
  await tell(0, ben);
  await database.db.notification.updateMany({ data: { readAt: NOW } });
  await tell(0, eva);
  valueIn(await changeMailDigest(contextOf(database.db, eva), { mailDigest: false }));
  expect(valueIn(await round(20))).toEqual({ sent: 0, failed: 0 });
  valueIn(await changeMailDigest(contextOf(database.db, eva), { mailDigest: true }));
  await database.db.membership.deleteMany({ where: { userId: eva.id } });
  expect(valueIn(await round(20))).toEqual({ sent: 0, failed: 0 });
  await tell(5, eva);
  await database.db.membership.create({ data: { userId: eva.id, deskId, role: "reviewer" } });
  await database.db.user.update({ where: { id: eva.id }, data: { deactivatedAt: NOW } });
  expect(valueIn(await round(20))).toEqual({ sent: 0, failed: 0 });
  await database.db.user.update({ where: { id: eva.id }, data: { deactivatedAt: null } });
  expect(valueIn(await round(20))).toEqual({ sent: 1, failed: 0 });
});

test("several instances at once send each mail once", async () => {
  for (let nth = 0; nth < 20; nth += 1) await tell(0, ben, eva);
  await Promise.all(Array.from({ length: 6 }, () => round(20)));
  const told = server.mails.flatMap((mail) => textOf(mail).match(/\/notifications\/[a-z0-9]+/g) ?? []);
  expect(told).toHaveLength(40);
  expect(new Set(told).size).toBe(40);
});

test("what a mail server that is away did not take is mailed later, but not after days; what it refuses, never", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const away = `smtp://127.0.0.1:${await freePort()}`;
  await tell(0, ben);
  expect(valueIn(await round(20, away))).toEqual({ sent: 0, failed: 1 });
  expect(valueIn(await round(21))).toEqual({ sent: 1, failed: 0 });
  // Once several mails in a row fail, the others wait for the next round untried.
  const crowd: Person[] = [];
  for (let nth = 0; nth < 5; nth += 1) crowd.push(await hire(database.db, `crowd${nth}@example.org`, "reviewer"));
  await tell(2, ...crowd);
  expect(valueIn(await round(30, away))).toEqual({ sent: 0, failed: 3 });
  expect(valueIn(await round(31))).toEqual({ sent: 5, failed: 0 });
  await tell(0, ben);
  expect(valueIn(await round(60 * 24 * 4))).toEqual({ sent: 0, failed: 0 });
  await database.db.notification.deleteMany();
  const nobody = await hire(database.db, "nobody@example.org", "reviewer");
  await tell(0, nobody);
  expect(valueIn(await round(20))).toEqual({ sent: 0, failed: 1 });
  expect(valueIn(await round(21))).toEqual({ sent: 0, failed: 0 });
  log.mockRestore();
});

test("only the system and admins send it, and only where mail is configured", async () => {
  const mail = openMailer({ smtpUrl: server.url, from: "stet@desk.example.org" });
  expect(codeOf(await mailDigest({ ...contextOf(database.db, ben), mail }))).toBe("forbidden");
  expect(codeOf(await mailDigest(contextOf(database.db)))).toBe("unavailable");
});

test("stet mail digest does one round", async () => {
  await insertNotifications(database.db, stampOf(contextOf(database.db, ana, new Date(Date.now() - 3_600_000))), {
    userIds: [ben.id],
    kind: "decided",
    deskId,
    articleId: article.id,
    claimId: claim.id,
  });
  const environment = { DATABASE_URL: database.url, STET_SECRET: "a secret for tests alone, 32 or more" };
  const away = await stet(environment, ["mail", "digest"]);
  expect(away).toMatchObject({ stdout: "" });
  expect(away.code).not.toBe(0);
  expect(away.stderr).toContain("SMTP_URL");
  const sent = await stet({ ...environment, SMTP_URL: server.url }, ["mail", "digest"]);
  expect(sent).toMatchObject({ code: 0, stdout: "1 mail sent\n" });
  expect(server.mails).toHaveLength(1);
});
