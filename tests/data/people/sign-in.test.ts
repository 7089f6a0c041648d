import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addPerson } from "@/lib/operations/add-person";
import { changeRole } from "@/lib/operations/change-role";
import { deactivatePerson } from "@/lib/operations/deactivate-person";
import { readSession } from "@/lib/operations/read-session";
import { SESSION_SECONDS } from "@/lib/operations/session-lifetime";
import { signIn } from "@/lib/operations/sign-in";
import { signOut } from "@/lib/operations/sign-out";
import { signOutEverywhere } from "@/lib/operations/sign-out-everywhere";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import {
  codeOf,
  contextOf,
  eventTypes,
  hire,
  NOW,
  openNewsroom,
  PASSWORD,
  strangerOf,
  valueIn,
  wordsOf,
} from "../../support/newsroom";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await openNewsroom(database.db);
});
beforeEach(() => database.db.rateLimit.deleteMany());
afterAll(() => database.close());

const stranger = () => strangerOf(database.db);
const enter = (email: string, password: string = PASSWORD) => signIn(stranger(), { email, password });

test("the right password opens a session, whatever the letter case of the address", async () => {
  const { sessionSecret, expiresAt } = valueIn(await enter(" Ana@Example.ORG "));
  expect(expiresAt.getTime() - NOW.getTime()).toBe(SESSION_SECONDS * 1000);
  expect(await readSession(stranger(), sessionSecret)).toMatchObject({ email: "ana@example.org", readOnly: false });
});

test("neither the secret nor the password is stored", async () => {
  const { sessionSecret } = valueIn(await enter("ana@example.org"));
  const rows = JSON.stringify([
    await database.db.session.findMany(),
    await database.db.user.findMany(),
    await database.db.event.findMany(),
    await database.db.eventDetail.findMany(),
  ]);
  expect(rows).not.toContain(sessionSecret);
  expect(rows).not.toContain(PASSWORD);
  expect(rows).toContain("$argon2id$v=19$m=19456,t=2,p=1$");
});

test("nobody, a wrong password, somebody who left and somebody still invited get the very same answer", async () => {
  const gone = await hire(database.db, "gone@example.org", "reviewer");
  valueIn(await deactivatePerson(contextOf(database.db), { userId: gone.id }));
  valueIn(await addPerson(contextOf(database.db), { name: "Ivy", email: "ivy@example.org", role: "reviewer" }));
  const answers = [
    await enter("nobody@example.org"),
    await enter("ana@example.org", "wrong horse battery"),
    await enter("gone@example.org"),
    await enter("ivy@example.org"),
  ].map(wordsOf);
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toContain("wrong_credentials");
});

test("a failed sign-in leaves no event, one that works leaves one", async () => {
  const before = await eventTypes(database.db);
  await enter("ana@example.org", "wrong horse battery");
  expect(await eventTypes(database.db)).toEqual(before);
  valueIn(await enter("ana@example.org"));
  expect(await eventTypes(database.db)).toEqual([...before, "session.started"]);
});

test("after ten wrong passwords an account waits, the right one too, whether it exists or not", async () => {
  for (const email of ["ana@example.org", "nobody@example.org"]) {
    const answers: string[] = [];
    for (let nth = 0; nth < 11; nth += 1) answers.push(codeOf(await enter(email, "wrong horse battery")));
    expect(answers).toEqual([...Array(10).fill("wrong_credentials"), "rate_limited"]);
  }
  const late = await enter("ana@example.org");
  expect(late).toMatchObject({ code: "rate_limited", message: "Too many attempts. Try again in 15 minutes." });
});

test("attempts side by side are all counted", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => enter("ana@example.org", "wrong horse battery")));
  expect(answers.filter((answer) => codeOf(answer) === "wrong_credentials")).toHaveLength(10);
});

test("a sign-in that works starts the count afresh", async () => {
  for (let nth = 0; nth < 3; nth += 1) {
    for (let wrong = 0; wrong < 8; wrong += 1) await enter("ana@example.org", "wrong horse battery");
    expect(codeOf(await enter("ana@example.org"))).toBe("ok");
  }
});

test("an address that tries many accounts waits, other addresses do not", async () => {
  const from = (address: string, email: string) =>
    signIn({ ...stranger(), address }, { email, password: "wrong horse" });
  await database.db.rateLimit.create({
    data: { key: "address:192.0.2.1", points: 100, expire: new Date(Date.now() + 60_000) },
  });
  expect(codeOf(await from("192.0.2.1", "one@example.org"))).toBe("rate_limited");
  expect(codeOf(await from("192.0.2.2", "two@example.org"))).toBe("wrong_credentials");
});

test("signing out ends the session for a copied cookie too, and twice is no error", async () => {
  const { sessionSecret } = valueIn(await enter("ana@example.org"));
  expect(codeOf(await signOut(stranger(), { sessionSecret }))).toBe("ok");
  expect(await readSession(stranger(), sessionSecret)).toBeNull();
  expect(codeOf(await signOut(stranger(), { sessionSecret }))).toBe("ok");
});

test("signing out everywhere ends every session of that person and nobody else's", async () => {
  const eva = await hire(database.db, "eva@example.org", "editor");
  const own = [valueIn(await enter("eva@example.org")), valueIn(await enter("eva@example.org"))];
  const other = valueIn(await enter("ana@example.org"));
  expect(valueIn(await signOutEverywhere(contextOf(database.db, eva)))).toEqual({ sessionsEnded: 2 });
  for (const { sessionSecret } of own) expect(await readSession(stranger(), sessionSecret)).toBeNull();
  expect(await readSession(stranger(), other.sessionSecret)).not.toBeNull();
});

test("a session ends by itself after its time", async () => {
  const { sessionSecret, expiresAt } = valueIn(await enter("ana@example.org"));
  expect(await readSession(strangerOf(database.db, new Date(expiresAt.getTime() - 1)), sessionSecret)).not.toBeNull();
  expect(await readSession(strangerOf(database.db, expiresAt), sessionSecret)).toBeNull();
});

test("a session speaks with the role its owner has now", async () => {
  const rob = await hire(database.db, "rob@example.org", "editor");
  const { sessionSecret } = valueIn(await enter("rob@example.org"));
  valueIn(await changeRole(contextOf(database.db), { userId: rob.id, role: "observer" }));
  expect((await readSession(stranger(), sessionSecret))?.memberships).toMatchObject([{ role: "observer" }]);
});

test("hostile input is an answer, not an accident", async () => {
  for (const email of [
    "",
    "a\u0000b@example.org",
    "\ud800@example.org",
    "a'--@example.org",
    `${"x".repeat(9999)}@e.org`,
  ]) {
    expect(["invalid_input", "wrong_credentials"]).toContain(codeOf(await enter(email)));
  }
  expect(codeOf(await enter("ana@example.org", "x".repeat(5000)))).toBe("invalid_input");
  expect(await readSession(stranger(), "\u0000' OR 1=1")).toBeNull();
});
