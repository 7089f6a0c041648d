import { afterEach, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/core/review/policy";
import { acceptInvite } from "@/lib/operations/accept-invite";
import { addPerson } from "@/lib/operations/add-person";
import { listInvites } from "@/lib/operations/list-invites";
import { readInvite } from "@/lib/operations/read-invite";
import { renewInvite } from "@/lib/operations/renew-invite";
import { revokeInvite } from "@/lib/operations/revoke-invite";
import { setAdmin } from "@/lib/operations/set-admin";
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
} from "../../support/newsroom";

let database: TestDatabase;
let ana: Extract<Actor, { kind: "user" }>;
beforeEach(async () => {
  database = await openTestDatabase();
  ana = await openNewsroom(database.db);
});
afterEach(() => database.close());

const as = (actor: Actor, now = NOW) => contextOf(database.db, actor, now);
const stranger = () => strangerOf(database.db);
const tokenIn = (url: string | null) => url?.split("/").at(-1) ?? "";

test("open links are listed for admins with whom they are for, without the secret, until they run out", async () => {
  const { person, inviteUrl } = valueIn(
    await addPerson(as(ana), { name: "Ivy", email: "ivy@example.org", role: "reviewer" }),
  );
  const bo = await hire(database.db, "bo@example.org", "reviewer");
  valueIn(await renewInvite(as(ana), { userId: bo.id }));
  const { items } = valueIn(await listInvites(as(ana), {}));
  expect(items.map(({ name, renews }) => [name, renews]).toSorted()).toEqual([
    ["Ivy", false],
    ["bo", true],
  ]);
  expect(items.find(({ userId }) => userId === person.id)).toMatchObject({ email: "ivy@example.org" });
  expect(JSON.stringify(items)).not.toContain(tokenIn(inviteUrl));
  const later = new Date(NOW.getTime() + 8 * 24 * 60 * 60 * 1000);
  expect(valueIn(await listInvites(as(ana, later), {})).items).toEqual([]);
  for (const actor of [bo, { ...ana, readOnly: true }]) {
    expect(codeOf(await listInvites(as(actor), {}))).toBe("forbidden");
    expect(codeOf(await revokeInvite(as(actor), { inviteId: items[0]?.id ?? "" }))).toBe("forbidden");
  }
  const first = valueIn(await listInvites(as(ana), { limit: 1 }));
  const second = valueIn(await listInvites(as(ana), { limit: 1, cursor: first.nextCursor ?? "" }));
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(2);
  expect(second.nextCursor).toBeNull();
});

test("a revoked link is dead, and a new one can be made", async () => {
  const { person, inviteUrl } = valueIn(
    await addPerson(as(ana), { name: "Ivy", email: "ivy@example.org", role: "reviewer" }),
  );
  const [invite] = valueIn(await listInvites(as(ana), {})).items;
  const inviteId = invite?.id ?? "";
  expect(valueIn(await revokeInvite(as(ana), { inviteId })).userId).toBe(person.id);
  expect(codeOf(await readInvite(stranger(), { token: tokenIn(inviteUrl) }))).toBe("link_invalid");
  expect(codeOf(await acceptInvite(stranger(), { token: tokenIn(inviteUrl), password: PASSWORD }))).toBe(
    "link_invalid",
  );
  expect(codeOf(await revokeInvite(as(ana), { inviteId }))).toBe("not_found");
  const { inviteUrl: next } = valueIn(await renewInvite(as(ana), { userId: person.id }));
  expect(codeOf(await acceptInvite(stranger(), { token: tokenIn(next), password: PASSWORD }))).toBe("ok");
  expect((await eventTypes(database.db)).slice(-4)).toEqual([
    "person.added",
    "invite.revoked",
    "person.invited",
    "invite.accepted",
  ]);
});

test("a link is used once, however many follow it at once, and never both used and revoked", async () => {
  const { inviteUrl } = valueIn(await addPerson(as(ana), { name: "Ivy", email: "ivy@example.org", role: "reviewer" }));
  const [invite] = valueIn(await listInvites(as(ana), {})).items;
  const accept = () => acceptInvite(stranger(), { token: tokenIn(inviteUrl), password: PASSWORD });
  const [revoked, ...accepted] = await Promise.all([
    revokeInvite(as(ana), { inviteId: invite?.id ?? "" }),
    accept(),
    accept(),
    accept(),
  ]);
  const worked = [revoked, ...accepted].filter((answer) => answer?.ok);
  expect(worked).toHaveLength(1);
});

test("the link that makes the first admin is nobody's to revoke here", async () => {
  await database.db.invite.create({
    data: { id: "s".repeat(24), tokenHash: "x", createdAt: NOW, expiresAt: new Date(NOW.getTime() + 1_000) },
  });
  expect(valueIn(await listInvites(as(ana), {})).items).toEqual([]);
  expect(codeOf(await revokeInvite(as(ana), { inviteId: "s".repeat(24) }))).toBe("not_found");
});

test("an admin is made and unmade beside their roles, and the last one stays", async () => {
  const bo = await hire(database.db, "bo@example.org", "observer");
  expect(codeOf(await setAdmin(as(bo), { userId: bo.id, isAdmin: true }))).toBe("forbidden");
  expect(codeOf(await setAdmin(as(ana), { userId: ana.id, isAdmin: false }))).toBe("forbidden");
  expect(valueIn(await setAdmin(as(ana), { userId: bo.id, isAdmin: true }))).toMatchObject({
    role: "admin",
    desks: [{ role: "observer" }],
  });
  const both = await Promise.all([
    setAdmin(as(ana), { userId: ana.id, isAdmin: false }),
    setAdmin(as(ana), { userId: bo.id, isAdmin: false }),
  ]);
  expect(both.map(codeOf).toSorted()).toEqual(["forbidden", "ok"]);
});
