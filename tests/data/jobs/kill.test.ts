import { once } from "node:events";
import { createId } from "@paralleldrive/cuid2";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insertCopy } from "@/lib/data/archive-copies";
import { insertArchiveService } from "@/lib/data/archive-services";
import { enqueueJobs } from "@/lib/data/enqueue-jobs";
import { sourceKey } from "@/lib/data/source-key";
import { startArchive } from "@/tests/support/archive-server";
import { openTestDatabase, type TestDatabase } from "@/tests/support/database";
import { kill, startProgram } from "@/tests/support/database-process";
import { NOW, openNewsroom } from "@/tests/support/newsroom";

const KILLS = 20;
const SOURCES = 24;

let database: TestDatabase;
let archive: Awaited<ReturnType<typeof startArchive>>;

beforeAll(async () => {
  database = await openTestDatabase();
  archive = await startArchive();
});
afterAll(async () => {
  await archive.stop();
  await database.close();
});

/** Sources whose page is not there, each to be looked at and sent to the archive. */
async function askForJobs(): Promise<string[]> {
  const { db } = database;
  await openNewsroom(db);
  const { id: deskId } = await db.desk.findFirstOrThrow();
  const serviceId = createId();
  const service = { id: serviceId, deskId, name: "Archive", address: archive.address, createdAt: NOW, sealedKey: null };
  await insertArchiveService(db, service);
  // What a dead process had taken is free after a second.
  await db.$executeRaw`UPDATE pgboss.queue SET expire_seconds = 1`;
  const ids: string[] = [];
  for (let number = 0; number < SOURCES; number++) {
    const [id, copyId] = [createId(), createId()];
    const url = `${archive.address}/page/${number}`;
    const key = sourceKey({ url, citation: null, title: "" });
    await db.$transaction(async (tx) => {
      await tx.source.create({ data: { id, deskId, key, url, title: "The log", createdAt: NOW } });
      await insertCopy(tx, {
        id: copyId,
        sourceId: id,
        serviceId,
        state: "waiting",
        askedById: null,
        askedAt: new Date(),
      });
      await enqueueJobs(tx, [
        { name: "archive_source", data: { copyId } },
        { name: "check_link", data: { sourceId: id } },
      ]);
    });
    ids.push(id);
  }
  return ids;
}

const startRunner = () => startProgram("tests/support/job-process.ts", "", [database.url]);

const unfinished = async () => {
  const rows = await database.db.$queryRaw<{ state: string; count: number }[]>`
    SELECT state::text, count(*)::int AS count FROM pgboss.job WHERE state <> 'completed' GROUP BY 1`;
  return rows;
};

test(`a runner is killed in the middle of its jobs ${KILLS} times: nothing is lost and nothing done twice`, async () => {
  const ids = await askForJobs();
  for (let round = 0; round < KILLS; round++) {
    const child = startRunner();
    // In turn: while a request of it is on its way, and right after its answer, before what it says is written down.
    const moment = round % 2 === 0 ? "asked" : "answered";
    for (let call = 0; call <= round % 3; call++) await once(archive.heard, moment);
    await kill(child, "SIGKILL");
  }
  expect((await unfinished()).length).toBeGreaterThan(0);
  const last = startRunner();
  await expect.poll(unfinished, { timeout: 30_000, interval: 200 }).toEqual([]);
  const gone = once(last, "exit");
  last.disconnect();
  await gone;
  const told = await database.db.event.groupBy({
    by: ["subjectId", "type"],
    where: { subjectId: { in: ids } },
    _count: true,
  });
  expect(told.length).toBe(2 * SOURCES);
  expect(told.every(({ _count }) => _count === 1)).toBe(true);
  expect(new Set(told.map(({ type }) => type))).toEqual(new Set(["source.archive_stored", "source.link_died"]));
  expect(await database.db.archiveCopy.count({ where: { state: "stored", url: { not: null } } })).toBe(SOURCES);
  expect(await database.db.source.count({ where: { deadSince: { not: null } } })).toBe(SOURCES);
  // The archive has each page once, however often it was told of it.
  expect(archive.copies.size).toBe(SOURCES);
}, 120_000);
