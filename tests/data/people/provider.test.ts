import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { acceptInvite } from "@/lib/operations/accept-invite";
import { addPerson } from "@/lib/operations/add-person";
import { deactivatePerson } from "@/lib/operations/deactivate-person";
import { linkAccount } from "@/lib/operations/link-account";
import { readAccount } from "@/lib/operations/read-account";
import { readPerson } from "@/lib/operations/read-person";
import { readSession } from "@/lib/operations/read-session";
import { signInWithProvider } from "@/lib/operations/sign-in-with-provider";
import { unlinkAccount } from "@/lib/operations/unlink-account";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import {
  codeOf,
  contextOf,
  eventTypes,
  hire,
  openNewsroom,
  PASSWORD,
  strangerOf,
  valueIn,
  wordsOf,
} from "../../support/newsroom";

const ISSUER = "https://login.example.org";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await openNewsroom(database.db);
});
beforeEach(() => database.db.rateLimit.deleteMany());
afterAll(() => database.close());

const system = () => contextOf(database.db);
const stranger = () => strangerOf(database.db);

let subjects = 0;
const newSubject = () => `subject-${++subjects}`;

type Told = Partial<Parameters<typeof signInWithProvider>[1]>;
const enter = (told: Told) =>
  signInWithProvider(stranger(), { issuer: ISSUER, subject: newSubject(), email: null, emailVerified: false, ...told });

let invited = 0;
async function invite() {
  const email = `ivy${++invited}@example.org`;
  const { person, inviteUrl } = valueIn(await addPerson(system(), { name: "Ivy", email, role: "reviewer" }));
  return { id: person.id, email, token: inviteUrl?.split("/").at(-1) ?? "" };
}

const actorOf = async (sessionSecret: string) => {
  const actor = await readSession(stranger(), sessionSecret);
  if (actor === null) throw new Error("the session speaks for nobody");
  return actor;
};

test("a verified address takes up the invitation; the link is used up and the person is active", async () => {
  const { id, email, token } = await invite();
  const subject = newSubject();
  const before = await eventTypes(database.db);
  const { sessionSecret } = valueIn(await enter({ subject, email: email.toUpperCase(), emailVerified: true }));
  expect((await actorOf(sessionSecret)).email).toBe(email);
  expect(await eventTypes(database.db)).toEqual([...before, "account.linked"]);
  expect(codeOf(await acceptInvite(stranger(), { token, password: PASSWORD }))).toBe("link_invalid");
  expect(valueIn(await readPerson(system(), { userId: id })).status).toBe("active");

  // From now on the account decides, whatever address the provider tells.
  const again = valueIn(await enter({ subject, email: "other@elsewhere.example" }));
  expect((await actorOf(again.sessionSecret)).email).toBe(email);
  expect(await eventTypes(database.db)).toEqual([...before, "account.linked", "session.started"]);
});

test("everything else gets the very same answer, links nothing and leaves no event", async () => {
  const { email } = await invite();
  const gone = await invite();
  valueIn(await deactivatePerson(system(), { userId: gone.id }));
  const linked = await invite();
  valueIn(await enter({ email: linked.email, emailVerified: true }));
  const before = await eventTypes(database.db);
  const accounts = await database.db.account.count();
  const answers = [
    await enter({ email }),
    await enter({}),
    await enter({ emailVerified: true }),
    await enter({ email: "nobody@example.org", emailVerified: true }),
    await enter({ email: "ana@example.org", emailVerified: true }),
    await enter({ email: gone.email, emailVerified: true }),
    // The address was given to somebody else at the provider: it does not follow that the person was, too.
    await enter({ email: linked.email, emailVerified: true }),
    // A Kelvin sign is lower-cased to a plain k.
    await enter({ email: email.replace("i", "\u0131"), emailVerified: true }),
    await enter({ email: `${email}\u0000`, emailVerified: true }),
    await enter({ email: `${email}\nbcc:x@example.org`, emailVerified: true }),
    await enter({ email: "not an address", emailVerified: true }),
  ].map(wordsOf);
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toContain("sign_in_refused");
  expect(await eventTypes(database.db)).toEqual(before);
  expect(await database.db.account.count()).toBe(accounts);
});

test("an address with a Kelvin sign is not the address with a k", async () => {
  valueIn(await addPerson(system(), { name: "Kay", email: "kay@example.org", role: "reviewer" }));
  expect(codeOf(await enter({ email: "\u212Aay@example.org", emailVerified: true }))).toBe("sign_in_refused");
});

test("the same subject of another issuer is somebody else", async () => {
  const { email } = await invite();
  const subject = newSubject();
  valueIn(await enter({ subject, email, emailVerified: true }));
  expect(codeOf(await enter({ issuer: "https://evil.example.org", subject }))).toBe("sign_in_refused");
});

test("somebody who left does not come back through the provider", async () => {
  const { id, email } = await invite();
  const subject = newSubject();
  const { sessionSecret } = valueIn(await enter({ subject, email, emailVerified: true }));
  valueIn(await deactivatePerson(system(), { userId: id }));
  expect(await readSession(stranger(), sessionSecret)).toBeNull();
  expect(codeOf(await enter({ subject, email, emailVerified: true }))).toBe("sign_in_refused");
});

test("of many answers of the provider at once, and a follower of the link, one takes up an invitation", async () => {
  const { id, email, token } = await invite();
  const outcomes = await Promise.all([
    ...Array.from({ length: 4 }, () => enter({ email, emailVerified: true })),
    acceptInvite(stranger(), { token, password: PASSWORD }),
  ]);
  expect(outcomes.map(codeOf).filter((code) => code === "ok")).toHaveLength(1);
  const user = await database.db.user.findUniqueOrThrow({ where: { id }, include: { accounts: true } });
  expect(user.accounts.length + (user.passwordHash === null ? 0 : 1)).toBe(1);
});

test("somebody with a password links an account and signs in with it; twice is no error, somebody else's is refused", async () => {
  const [rob, eva] = [
    await hire(database.db, "rob@example.org", "reviewer"),
    await hire(database.db, "eva@example.org", "editor"),
  ];
  const identity = { issuer: ISSUER, subject: newSubject() };
  const before = await eventTypes(database.db);
  expect(valueIn(await linkAccount(contextOf(database.db, rob), identity))).toEqual({ isNew: true });
  expect(valueIn(await linkAccount(contextOf(database.db, rob), identity))).toEqual({ isNew: false });
  expect(codeOf(await linkAccount(contextOf(database.db, eva), identity))).toBe("sign_in_refused");
  expect(await eventTypes(database.db)).toEqual([...before, "account.linked"]);
  const { sessionSecret } = valueIn(await enter(identity));
  expect((await actorOf(sessionSecret)).id).toBe(rob.id);
});

test("nobody unlinks what they alone get in with, or what is not theirs", async () => {
  const max = await hire(database.db, "max@example.org", "reviewer");
  const own = contextOf(database.db, max);
  valueIn(await linkAccount(own, { issuer: ISSUER, subject: newSubject() }));
  const { accounts } = valueIn(await readAccount(own));
  expect(accounts).toMatchObject([{ issuer: ISSUER, removable: true }]);
  const accountId = accounts[0]?.id ?? "";

  const { email } = await invite();
  const { sessionSecret } = valueIn(await enter({ email, emailVerified: true }));
  const ivy = contextOf(database.db, await actorOf(sessionSecret));
  const [only] = valueIn(await readAccount(ivy)).accounts;
  expect(only?.removable).toBe(false);
  expect(codeOf(await unlinkAccount(ivy, { accountId: only?.id ?? "" }))).toBe("forbidden");
  valueIn(await linkAccount(ivy, { issuer: ISSUER, subject: newSubject() }));
  expect(codeOf(await unlinkAccount(ivy, { accountId }))).toBe("not_found");
  const both = valueIn(await readAccount(ivy)).accounts;
  const unlinked = await Promise.all(both.map(({ id }) => unlinkAccount(ivy, { accountId: id })));
  expect(unlinked.map(codeOf).toSorted()).toEqual(["forbidden", "ok"]);

  expect(codeOf(await unlinkAccount(own, { accountId }))).toBe("ok");
  expect(codeOf(await unlinkAccount(own, { accountId }))).toBe("not_found");
});

test("tokens that only read link and unlink nothing", async () => {
  const amy = await hire(database.db, "amy@example.org", "reviewer");
  const reading = contextOf(database.db, { ...amy, readOnly: true });
  expect(codeOf(await linkAccount(reading, { issuer: ISSUER, subject: newSubject() }))).toBe("forbidden");
  expect(codeOf(await unlinkAccount(reading, { accountId: "a".repeat(24) }))).toBe("forbidden");
});

test("answers that come too fast wait", async () => {
  const subject = newSubject();
  const answers: string[] = [];
  for (let nth = 0; nth < 11; nth += 1) answers.push(codeOf(await enter({ subject })));
  expect(answers).toEqual([...Array(10).fill("sign_in_refused"), "rate_limited"]);
});
