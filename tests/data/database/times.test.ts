import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test("a time is stored as the moment it is, not as its digits in the server's zone", async () => {
  const now = new Date("2026-03-01T09:00:00.000Z");
  await database.db.user.create({ data: { id: "u", email: "u@example.org", name: "U", createdAt: now } });
  const [row] = await database.db.$queryRaw<{ stored: string; sent: string }[]>`
    SELECT to_char("createdAt" AT TIME ZONE 'UTC', 'HH24:MI') AS stored, to_char(${now}::timestamptz AT TIME ZONE 'UTC', 'HH24:MI') AS sent
    FROM "User" WHERE id = 'u'`;
  expect(row).toEqual({ stored: "09:00", sent: "09:00" });
});
