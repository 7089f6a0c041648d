import { createId } from "@paralleldrive/cuid2";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Fetched, FetchPage } from "@/lib/core/intake/document";
import { sourceKey } from "@/lib/data/source-key";
import { checkLinkJob } from "@/lib/operations/check-link";
import type { Context } from "@/lib/operations/context";
import { findDueJob } from "@/lib/operations/find-due";
import { openTestDatabase, type TestDatabase } from "@/tests/support/database";
import { contextOf, NOW, openNewsroom } from "@/tests/support/newsroom";

const HOUR = 3_600_000;
const at = (hours: number) => new Date(NOW.getTime() + hours * HOUR);

let database: TestDatabase;
let deskId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  await openNewsroom(database.db);
  deskId = (await database.db.desk.findFirstOrThrow()).id;
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.source.deleteMany();
  await database.db.$executeRaw`DELETE FROM pgboss.job`;
});

async function source(
  url: string,
  more: Partial<Record<"checkedAt" | "deadSince", Date>> & { withheldReason?: string } = {},
) {
  const id = createId();
  const key = sourceKey({ url, citation: null, title: "" });
  await database.db.source.create({ data: { id, deskId, key, url, title: "The log", createdAt: at(-1_000), ...more } });
  return id;
}

/** What the network answers: a status for each method, or a fault. */
type Network = (url: string, method: "GET" | "HEAD") => number | "unreachable" | "disallowed";

const fetcher =
  (network: Network): FetchPage =>
  async (url, { method = "GET" } = {}): Promise<Fetched> => {
    const status = network(url, method);
    if (typeof status !== "number") return { ok: false, fault: status };
    const page = { url, finalUrl: url, status, headers: [], mediaType: null, charset: null, bytes: new Uint8Array() };
    return { ok: true, page };
  };

const context = (hours: number, network: Network): Context => ({
  ...contextOf(database.db, { kind: "system" }, at(hours)),
  fetchPage: fetcher(network),
});

const health = (id: string) =>
  database.db.source.findUniqueOrThrow({
    where: { id },
    select: { checkedAt: true, checkedStatus: true, deadSince: true },
  });
const typesOf = async (subjectId: string) =>
  (await database.db.event.findMany({ where: { subjectId }, orderBy: { seq: "asc" } })).map(({ type }) => type);

test("a page that dies and comes back leaves an event each time, and none in between", async () => {
  const id = await source("https://harbour.example.org/log");
  await checkLinkJob(
    context(0, () => 200),
    { sourceId: id },
  );
  await checkLinkJob(
    context(24, () => 404),
    { sourceId: id },
  );
  expect(await health(id)).toEqual({ checkedAt: at(24), checkedStatus: 404, deadSince: at(24) });
  await checkLinkJob(
    context(48, () => 404),
    { sourceId: id },
  );
  await checkLinkJob(
    context(72, () => 200),
    { sourceId: id },
  );
  expect(await health(id)).toEqual({ checkedAt: at(72), checkedStatus: 200, deadSince: null });
  expect(await typesOf(id)).toEqual(["source.link_died", "source.link_restored"]);
});

test("a site that answers no HEAD, or answers it wrongly, is asked for the page", async () => {
  for (const head of [405, 501, 403, 404]) {
    const id = await source(`https://harbour.example.org/${head}`);
    await checkLinkJob(
      context(0, (_, method) => (method === "HEAD" ? head : 200)),
      { sourceId: id },
    );
    expect(await health(id)).toMatchObject({ checkedStatus: 200, deadSince: null });
  }
});

test("a page whose site asks programs to stay away is not marked", async () => {
  const id = await source("https://harbour.example.org/private");
  await checkLinkJob(
    context(0, () => "disallowed"),
    { sourceId: id },
  );
  await checkLinkJob(
    context(24, () => "disallowed"),
    { sourceId: id },
  );
  expect(await health(id)).toMatchObject({ deadSince: null, checkedAt: at(24) });
});

test("while our own network is away nothing is marked, and what is really dead is found once it is back", async () => {
  const ids = await Promise.all(["a", "b", "c", "d", "e"].map((name) => source(`https://${name}.example.org/page`)));
  const look = async (hours: number, network: Network) => {
    for (const [index, sourceId] of ids.entries()) {
      const now = new Date(at(hours).getTime() + index * 10_000);
      await checkLinkJob({ ...context(hours, network), now }, { sourceId });
    }
  };
  const dead = async () => (await Promise.all(ids.map(health))).filter(({ deadSince }) => deadSince !== null).length;
  await look(0, () => 200);
  await look(24, () => "unreachable");
  await look(36, () => "unreachable");
  expect(await dead()).toBeLessThanOrEqual(2);
  await look(48, (url) => (url.includes("//c.") ? "unreachable" : 200));
  await look(72, (url) => (url.includes("//c.") ? "unreachable" : 200));
  expect(await dead()).toBe(1);
});

test("links are looked at when they are due, the ones that failed sooner, and no withheld one", async () => {
  const due = [
    await source("https://harbour.example.org/never"),
    await source("https://harbour.example.org/week", { checkedAt: at(-7 * 24 - 1) }),
    await source("https://harbour.example.org/dead", { checkedAt: at(-25), deadSince: at(-100) }),
  ];
  const answered = await source("https://harbour.example.org/fresh", { checkedAt: at(-25) });
  await database.db.source.update({ where: { id: answered }, data: { checkedStatus: 200 } });
  await source("https://harbour.example.org/just-died", { checkedAt: at(-1), deadSince: at(-1) });
  await source("https://harbour.example.org/confidential", { withheldReason: "A source in danger" });
  const round = context(0, () => 200);
  await findDueJob(round);
  await findDueJob(round);
  const jobs = await database.db.$queryRaw<{ id: string; due: Date }[]>`
    SELECT data->>'sourceId' AS id, start_after AS due FROM pgboss.job WHERE name = 'check_link' ORDER BY start_after`;
  expect(jobs.map(({ id }) => id).sort()).toEqual(due.sort());
  // One after the other, not all at once.
  expect(new Set(jobs.map(({ due: moment }) => moment.getTime())).size).toBe(3);
});
