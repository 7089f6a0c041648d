import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/core/review/policy";
import { createToken } from "@/lib/operations/create-token";
import { deactivatePerson } from "@/lib/operations/deactivate-person";
import { listTokens } from "@/lib/operations/list-tokens";
import { reactivatePerson } from "@/lib/operations/reactivate-person";
import { readToken } from "@/lib/operations/read-token";
import { revokeToken } from "@/lib/operations/revoke-token";
import { LIMITS } from "@/lib/schemas/limits";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { codeOf, contextOf, eventTypes, hire, NOW, openNewsroom, valueIn } from "../../support/newsroom";

let database: TestDatabase;
let ana: Extract<Actor, { kind: "user" }>;
beforeAll(async () => {
  database = await openTestDatabase();
  ana = await openNewsroom(database.db);
});
afterAll(() => database.close());

const as = (actor: Actor, now: Date = NOW) => contextOf(database.db, actor, now);
const DAY = 24 * 60 * 60 * 1000;
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

test("a token is shown once, stored as a hash, and speaks for its owner", async () => {
  const before = (await eventTypes(database.db)).length;
  const { token, secret } = valueIn(await createToken(as(ana), { name: "newsletter" }));
  expect(secret).toMatch(/^stet_[A-Za-z0-9_-]{43}$/);
  expect(token).toMatchObject({ name: "newsletter", readOnly: false, expired: false, lastUsedAt: null });
  expect(await readToken(as(ana), secret)).toMatchObject({ kind: "user", id: ana.id, isAdmin: true, readOnly: false });
  expect((await eventTypes(database.db)).slice(before)).toEqual(["token.created"]);
  const stored = JSON.stringify([await database.db.apiToken.findMany(), await database.db.eventDetail.findMany()]);
  expect(stored).not.toContain(secret);
  expect(JSON.stringify(valueIn(await listTokens(as(ana))))).not.toContain(secret);
});

test("a read-only token says so", async () => {
  const { secret } = valueIn(await createToken(as(ana), { name: "reader", readOnly: true }));
  const actor = await readToken(as(ana), secret);
  expect(actor).toMatchObject({ readOnly: true });
  if (actor === null) throw new Error("the token does not work");
  expect(codeOf(await createToken(as(actor), { name: "escape" }))).toBe("forbidden");
});

test("a token ends by itself after its days", async () => {
  const { secret } = valueIn(await createToken(as(ana), { name: "week", days: 7 }));
  expect(await readToken(as(ana, later(7 * DAY - 1)), secret)).not.toBeNull();
  expect(await readToken(as(ana, later(7 * DAY)), secret)).toBeNull();
});

test("its last use is noted, at most once a minute", async () => {
  const { token, secret } = valueIn(await createToken(as(ana), { name: "used" }));
  const lastUse = async () =>
    valueIn(await listTokens(as(ana))).items.find(({ id }) => id === token.id)?.lastUsedAt ?? null;
  await readToken(as(ana), secret);
  await readToken(as(ana, later(59_999)), secret);
  expect(await lastUse()).toBe(NOW.toISOString());
  await readToken(as(ana, later(60_000)), secret);
  expect(await lastUse()).toBe(later(60_000).toISOString());
});

test("a revoked token is gone; somebody else's does not exist", async () => {
  const eva = await hire(database.db, "eva@example.org", "editor");
  const { token, secret } = valueIn(await createToken(as(ana), { name: "leaked" }));
  expect(codeOf(await revokeToken(as(eva), { tokenId: token.id }))).toBe("not_found");
  expect(await readToken(as(ana), secret)).not.toBeNull();
  expect(codeOf(await revokeToken(as(ana), { tokenId: token.id }))).toBe("ok");
  expect(await readToken(as(ana), secret)).toBeNull();
  expect(codeOf(await revokeToken(as(ana), { tokenId: token.id }))).toBe("not_found");
});

test("tokens die with their owner's access and stay dead", async () => {
  const rob = await hire(database.db, "rob@example.org", "reviewer");
  const { secret } = valueIn(await createToken(as(rob), { name: "robot" }));
  valueIn(await deactivatePerson(as(ana), { userId: rob.id }));
  expect(await readToken(as(ana), secret)).toBeNull();
  valueIn(await reactivatePerson(as(ana), { userId: rob.id }));
  expect(await readToken(as(ana), secret)).toBeNull();
});

test("what is no token of ours speaks for nobody", async () => {
  for (const bearer of ["", "stet_", "stet_x", "Bearer stet_x", "\u0000", "stet_' OR 1=1", "x".repeat(100_000)]) {
    expect(await readToken(as(ana), bearer)).toBeNull();
  }
});

test("wrong days and names are refused, and a person has a bounded number of tokens", async () => {
  for (const days of [0, 367, 1.5, Number.NaN]) {
    expect(codeOf(await createToken(as(ana), { name: "n", days }))).toBe("invalid_input");
  }
  const sam = await hire(database.db, "sam@example.org", "reviewer");
  for (let nth = 0; nth < LIMITS.tokensPerPerson; nth += 1) valueIn(await createToken(as(sam), { name: `n${nth}` }));
  expect(codeOf(await createToken(as(sam), { name: "one more" }))).toBe("too_large");
  expect(codeOf(await createToken({ ...as(sam), actor: { kind: "system" } }, { name: "n" }))).toBe("forbidden");
});
