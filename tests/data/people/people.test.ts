import { afterEach, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/core/review/policy";
import { acceptInvite } from "@/lib/operations/accept-invite";
import { addPerson } from "@/lib/operations/add-person";
import { changeName } from "@/lib/operations/change-name";
import { changePassword } from "@/lib/operations/change-password";
import { changeRole } from "@/lib/operations/change-role";
import { deactivatePerson } from "@/lib/operations/deactivate-person";
import { listPeople } from "@/lib/operations/list-people";
import { reactivatePerson } from "@/lib/operations/reactivate-person";
import { readInvite } from "@/lib/operations/read-invite";
import { readPerson } from "@/lib/operations/read-person";
import { readSession } from "@/lib/operations/read-session";
import { renewInvite } from "@/lib/operations/renew-invite";
import { signIn } from "@/lib/operations/sign-in";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import {
  actorNamed,
  codeOf,
  contextOf,
  eventTypes,
  hire,
  NOW,
  openNewsroom,
  PASSWORD,
  strangerOf,
  valueIn,
} from "../../support/newsroom";

let database: TestDatabase;
let ana: Extract<Actor, { kind: "user" }>;
beforeEach(async () => {
  database = await openTestDatabase();
  ana = await openNewsroom(database.db);
});
afterEach(() => database.close());

const as = (actor: Actor) => contextOf(database.db, actor);
const stranger = () => strangerOf(database.db);
const tokenIn = (url: string) => url.split("/").at(-1) ?? "";
const invite = async (email: string) =>
  valueIn(await addPerson(as(ana), { name: "Ivy", email, role: "reviewer" })).inviteUrl ?? "";

test("only an admin manages people; a read-only token of an admin does not", async () => {
  const editor = await hire(database.db, "eva@example.org", "editor");
  const before = await eventTypes(database.db);
  for (const actor of [editor, { ...ana, readOnly: true }]) {
    const context = as(actor);
    const answers = [
      await addPerson(context, { name: "X", email: "x@example.org", role: "admin" }),
      await changeRole(context, { userId: editor.id, role: "admin" }),
      await deactivatePerson(context, { userId: ana.id }),
      await reactivatePerson(context, { userId: ana.id }),
      await renewInvite(context, { userId: ana.id }),
      await listPeople(context, {}),
      await readPerson(context, { userId: ana.id }),
    ];
    expect(answers.map(codeOf)).toEqual(Array(7).fill("forbidden"));
  }
  expect(await eventTypes(database.db)).toEqual(before);
});

test("an invited person chooses a password with the link, once, and is in", async () => {
  const url = await invite("ivy@example.org");
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:3000\/invite\/[A-Za-z0-9_-]{43}$/);
  const token = tokenIn(url);
  expect(valueIn(await readInvite(stranger(), { token }))).toEqual({
    purpose: "password",
    name: "Ivy",
    email: "ivy@example.org",
    renews: false,
  });
  const results = await Promise.all([
    acceptInvite(stranger(), { token, password: PASSWORD }),
    acceptInvite(stranger(), { token, password: `${PASSWORD} too` }),
  ]);
  expect(results.map(codeOf).sort()).toEqual(["link_invalid", "ok"]);
  const session = results.find((result) => result.ok);
  if (!session?.ok) throw new Error("nobody got in");
  expect(await readSession(stranger(), session.value.sessionSecret)).toMatchObject({ email: "ivy@example.org" });
  expect(codeOf(await readInvite(stranger(), { token }))).toBe("link_invalid");
});

test("a link that was used, replaced, ran out, was never made or is another kind gets one answer", async () => {
  const first = tokenIn(await invite("ivy@example.org"));
  const ivy = await actorNamed(database.db, "ivy@example.org");
  const second = tokenIn(valueIn(await renewInvite(as(ana), { userId: ivy.id })).inviteUrl);
  const late = strangerOf(database.db, new Date(NOW.getTime() + 8 * 24 * 60 * 60 * 1000));
  const answers = [
    await acceptInvite(stranger(), { token: first, password: PASSWORD }),
    await acceptInvite(stranger(), { token: "x".repeat(43), password: PASSWORD }),
    await acceptInvite(stranger(), { token: "\u0000", password: PASSWORD }),
    await acceptInvite(late, { token: second, password: PASSWORD }),
  ];
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(codeOf(await acceptInvite(stranger(), { token: second, password: PASSWORD }))).toBe("ok");
});

test("a new link lets somebody who forgot their password choose another, and ends their sessions", async () => {
  const eva = await hire(database.db, "eva@example.org", "editor");
  const old = valueIn(await signIn(stranger(), { email: eva.email, password: PASSWORD }));
  const { inviteUrl } = valueIn(await renewInvite(as(ana), { userId: eva.id }));
  expect(await readSession(stranger(), old.sessionSecret)).not.toBeNull();
  valueIn(await acceptInvite(stranger(), { token: tokenIn(inviteUrl), password: "another good phrase" }));
  expect(await readSession(stranger(), old.sessionSecret)).toBeNull();
  expect(codeOf(await signIn(stranger(), { email: eva.email, password: PASSWORD }))).toBe("wrong_credentials");
  expect(codeOf(await signIn(stranger(), { email: eva.email, password: "another good phrase" }))).toBe("ok");
});

test("an e-mail address belongs to one person, whatever its letter case, and however many add it at once", async () => {
  const results = await Promise.all(
    ["bo@example.org", "BO@example.org", "Bo@Example.org"].map((email) =>
      addPerson(as(ana), { name: "Bo", email, role: "reviewer", password: PASSWORD }),
    ),
  );
  expect(results.map(codeOf).sort()).toEqual(["email_taken", "email_taken", "ok"]);
});

test("the last admin who can sign in stays admin and stays in", async () => {
  const system = contextOf(database.db);
  expect(codeOf(await changeRole(as(ana), { userId: ana.id, role: "editor" }))).toBe("forbidden");
  expect(codeOf(await deactivatePerson(system, { userId: ana.id }))).toBe("forbidden");
  valueIn(await addPerson(system, { name: "Ivy", email: "ivy@example.org", role: "admin" }));
  expect(codeOf(await changeRole(as(ana), { userId: ana.id, role: "editor" }))).toBe("forbidden");
  await hire(database.db, "bo@example.org", "admin");
  expect(codeOf(await changeRole(as(ana), { userId: ana.id, role: "editor" }))).toBe("ok");
});

test("of two admins who demote each other at once, one stays", async () => {
  const bo = await hire(database.db, "bo@example.org", "admin");
  const results = await Promise.all([
    changeRole(as(ana), { userId: bo.id, role: "reviewer" }),
    changeRole(as(bo), { userId: ana.id, role: "reviewer" }),
  ]);
  expect(results.map(codeOf).sort()).toEqual(["forbidden", "ok"]);
});

test("somebody who is deactivated is out at once, and in again when reactivated", async () => {
  const eva = await hire(database.db, "eva@example.org", "editor");
  const session = valueIn(await signIn(stranger(), { email: eva.email, password: PASSWORD }));
  expect(codeOf(await deactivatePerson(as(ana), { userId: ana.id }))).toBe("forbidden");
  expect(valueIn(await deactivatePerson(as(ana), { userId: eva.id })).status).toBe("deactivated");
  expect(await readSession(stranger(), session.sessionSecret)).toBeNull();
  expect(codeOf(await renewInvite(as(ana), { userId: eva.id }))).toBe("forbidden");
  expect(valueIn(await reactivatePerson(as(ana), { userId: eva.id })).status).toBe("active");
  expect(await readSession(stranger(), session.sessionSecret)).toBeNull();
  expect(codeOf(await signIn(stranger(), { email: eva.email, password: PASSWORD }))).toBe("ok");
});

test("a changed password ends every other session and gives the present one a new secret", async () => {
  const before = valueIn(await signIn(stranger(), { email: ana.email, password: PASSWORD }));
  const wrong = await changePassword(as(ana), {
    currentPassword: "wrong horse battery",
    newPassword: "a better phrase",
  });
  expect(wrong).toMatchObject({ code: "wrong_credentials", errors: [{ path: "currentPassword" }] });
  const after = valueIn(await changePassword(as(ana), { currentPassword: PASSWORD, newPassword: "a better phrase" }));
  expect(await readSession(stranger(), before.sessionSecret)).toBeNull();
  expect(await readSession(stranger(), after.sessionSecret)).toMatchObject({ id: ana.id });
  expect(codeOf(await signIn(stranger(), { email: ana.email, password: PASSWORD }))).toBe("wrong_credentials");
});

test("guesses at the current password run out", async () => {
  const guess = () =>
    changePassword(as(ana), { currentPassword: "wrong horse battery", newPassword: "a better phrase" });
  const answers: string[] = [];
  for (let nth = 0; nth < 11; nth += 1) answers.push(codeOf(await guess()));
  expect(answers.at(-1)).toBe("rate_limited");
});

test("a name can be changed, in any writing, to anything but nothing", async () => {
  valueIn(await changeName(as(ana), { name: " أنا 👩🏽‍💻 " }));
  expect((await actorNamed(database.db, ana.email)).name).toBe("أنا 👩🏽‍💻");
  for (const name of ["", "  ", "a\u0000b", "x".repeat(201)]) {
    expect(codeOf(await changeName(as(ana), { name }))).toBe("invalid_input");
  }
});

test("the list goes in pages and meets everybody once", async () => {
  for (const name of ["b", "c", "d", "e"]) await hire(database.db, `${name}@example.org`, "reviewer");
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = valueIn(await listPeople(as(ana), { limit: 2, ...(cursor === undefined ? {} : { cursor }) }));
    seen.push(...page.items.map(({ email }) => email));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen.sort()).toEqual(["ana", "b", "c", "d", "e"].map((name) => `${name}@example.org`));
  expect(codeOf(await listPeople(as(ana), { cursor: "not ours" }))).toBe("invalid_input");
});

test("wrong ids and unknown fields are refused in words", async () => {
  expect(codeOf(await readPerson(as(ana), { userId: "c".repeat(24) }))).toBe("not_found");
  expect(codeOf(await readPerson(as(ana), { userId: "../../etc" }))).toBe("invalid_input");
  const unknown = { name: "Bo", email: "bo@example.org", role: "reviewer", isAdmin: true } as const;
  expect(codeOf(await addPerson(as(ana), unknown))).toBe("invalid_input");
});

test("every change leaves one event, and none of them carries a secret", async () => {
  const before = (await eventTypes(database.db)).length;
  const url = await invite("ivy@example.org");
  valueIn(await acceptInvite(stranger(), { token: tokenIn(url), password: PASSWORD }));
  const ivy = await actorNamed(database.db, "ivy@example.org");
  valueIn(await changeRole(as(ana), { userId: ivy.id, role: "editor" }));
  valueIn(await changeName(as(ivy), { name: "Ivy Two" }));
  valueIn(await changePassword(as(ivy), { currentPassword: PASSWORD, newPassword: "a better phrase" }));
  valueIn(await deactivatePerson(as(ana), { userId: ivy.id }));
  valueIn(await reactivatePerson(as(ana), { userId: ivy.id }));
  expect((await eventTypes(database.db)).slice(before)).toEqual([
    "person.added",
    "invite.accepted",
    "person.role_changed",
    "person.name_changed",
    "person.password_changed",
    "person.deactivated",
    "person.reactivated",
  ]);
  const details = JSON.stringify(await database.db.eventDetail.findMany());
  for (const secret of [PASSWORD, "a better phrase", tokenIn(url), "$argon2"]) expect(details).not.toContain(secret);
});
