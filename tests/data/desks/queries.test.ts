import { afterAll, beforeAll, expect, test } from "vitest";
import { addPerson } from "@/lib/operations/add-person";
import type { Context } from "@/lib/operations/context";
import { createDesk } from "@/lib/operations/create-desk";
import { listArticles } from "@/lib/operations/list-articles";
import { listDesks } from "@/lib/operations/list-desks";
import { listInvites } from "@/lib/operations/list-invites";
import { listMembers } from "@/lib/operations/list-members";
import { listPeople } from "@/lib/operations/list-people";
import { readDesk } from "@/lib/operations/read-desk";
import { readTransfer } from "@/lib/operations/read-transfer";
import { setMember } from "@/lib/operations/set-member";
import { type CountingDatabase, openCounting } from "../../bench/count-statements";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { contextOf, openNewsroom, valueIn } from "../../support/newsroom";

let database: TestDatabase;
let counting: CountingDatabase;
let context: Context;
let deskId: string;
let userId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  counting = openCounting(database.url);
  const ana = await openNewsroom(database.db);
  userId = ana.id;
  context = { ...contextOf(database.db, ana), db: counting.db };
  deskId = valueIn(await readDesk(context, { slug: "fact-desk" })).id;
});
afterAll(async () => {
  await counting.close();
  await database.close();
});

test("the number of statements does not grow with desks, people or links", async () => {
  const reads = {
    listDesks: () => listDesks(context, {}),
    readDesk: () => readDesk(context, { deskId }),
    listMembers: () => listMembers(context, { deskId }),
    listPeople: () => listPeople(context, {}),
    listInvites: () => listInvites(context, {}),
    readTransfer: () => readTransfer(context, { userId }),
    listArticles: () => listArticles(context, { desk: "fact-desk" }),
  };
  const count = async () => {
    const counts: Record<string, number> = {};
    for (const [name, read] of Object.entries(reads)) {
      counts[name] = (await counting.statementsOf(async () => valueIn<unknown>(await read()))).length;
    }
    return counts;
  };
  const writing = { ...context, db: database.db };
  await fill(writing, 1);
  const few = await count();
  for (let nth = 2; nth <= 12; nth += 1) await fill(writing, nth);
  expect(await count()).toEqual(few);
});

async function fill(writing: Context, nth: number): Promise<void> {
  const desk = valueIn(await createDesk(writing, { name: `Desk ${nth}`, slug: `desk-${nth}` }));
  const email = `p${nth}@example.org`;
  const { person } = valueIn(await addPerson(writing, { name: `P ${nth}`, email, role: "reviewer" }));
  valueIn(await setMember(writing, { deskId: desk.id, userId: person.id, role: "editor" }));
}
