import { afterEach, beforeEach, expect, test } from "vitest";
import { addPerson } from "@/lib/operations/add-person";
import { ensureInstallation } from "@/lib/operations/ensure-installation";
import { readInvite } from "@/lib/operations/read-invite";
import { readSession } from "@/lib/operations/read-session";
import { setUp } from "@/lib/operations/set-up";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { codeOf, contextOf, eventTypes, NOW, PASSWORD, valueIn } from "../../support/newsroom";

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

const founder = (token: string, email = "ana@example.org") => ({ token, name: "Ana", email, password: PASSWORD });

async function link() {
  const { setupToken } = valueIn(await ensureInstallation(contextOf(database.db)));
  if (setupToken === null) throw new Error("there is an admin already");
  return setupToken;
}

test("a new installation gets one desk with the default scale and policy", async () => {
  await link();
  const desks = await database.db.desk.findMany({ include: { scales: { include: { ratings: true } } } });
  expect(desks).toMatchObject([
    { slug: "fact-desk", name: "Fact desk", reviewsNeeded: 1, blind: true, sourcesNeeded: 1 },
  ]);
  expect(desks[0]?.scales).toMatchObject([{ version: 1 }]);
  expect(desks[0]?.scales[0]?.ratings).toHaveLength(6);
});

test("several starts at once make one desk, and only the newest link works", async () => {
  const starts = await Promise.all(Array.from({ length: 8 }, () => ensureInstallation(contextOf(database.db))));
  expect(await database.db.desk.count()).toBe(1);
  const works = await Promise.all(
    starts.map(async (start) =>
      codeOf(await readInvite(contextOf(database.db), { token: valueIn(start).setupToken ?? "" })),
    ),
  );
  expect(works.filter((code) => code === "ok")).toHaveLength(1);
});

test("the set-up link makes an admin who edits the desk and is signed in", async () => {
  const signedIn = valueIn(await setUp(contextOf(database.db), founder(await link())));
  const viewer = await readSession(contextOf(database.db), signedIn.sessionSecret);
  expect(viewer).toMatchObject({ name: "Ana", isAdmin: true, memberships: [{ role: "editor" }] });
});

test("of several who follow the set-up link at once, one becomes the admin", async () => {
  const token = await link();
  const results = await Promise.all(
    Array.from({ length: 5 }, (_, nth) => setUp(contextOf(database.db), founder(token, `p${nth}@example.org`))),
  );
  expect(results.map(codeOf).sort()).toEqual(["link_invalid", "link_invalid", "link_invalid", "link_invalid", "ok"]);
  expect(await database.db.user.count()).toBe(1);
  expect((await eventTypes(database.db)).filter((type) => type === "installation.set_up")).toHaveLength(1);
});

test("the set-up link dies once any admin exists, one made on the command line included", async () => {
  const token = await link();
  valueIn(
    await addPerson(contextOf(database.db), { name: "Bo", email: "bo@example.org", role: "admin", password: PASSWORD }),
  );
  expect(codeOf(await readInvite(contextOf(database.db), { token }))).toBe("link_invalid");
  expect(codeOf(await setUp(contextOf(database.db), founder(token)))).toBe("link_invalid");
  expect(valueIn(await ensureInstallation(contextOf(database.db))).setupToken).toBeNull();
});

test("a start with an admin changes nothing and records nothing", async () => {
  valueIn(await setUp(contextOf(database.db), founder(await link())));
  const before = await eventTypes(database.db);
  expect(valueIn(await ensureInstallation(contextOf(database.db)))).toEqual({ setupToken: null });
  expect(await eventTypes(database.db)).toEqual(before);
});

test("a link that has run out does not work", async () => {
  const token = await link();
  const later = new Date(NOW.getTime() + 8 * 24 * 60 * 60 * 1000);
  const late = contextOf(database.db, { kind: "system" }, later);
  expect(codeOf(await setUp(late, founder(token)))).toBe("link_invalid");
});

test("what is wrong is said for each field, and the link goes on working", async () => {
  const token = await link();
  const refused = await setUp(contextOf(database.db), { token, name: " ", email: "nobody", password: "short" });
  expect(refused.ok ? [] : refused.errors?.map(({ path }) => path)).toEqual(["name", "email", "password"]);
  expect(codeOf(await setUp(contextOf(database.db), founder(token)))).toBe("ok");
});
