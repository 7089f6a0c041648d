import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { attachDatabase } from "@/lib/database/attach-database";
import { connectionString } from "@/lib/database/connection-string";
import { dataFiles } from "@/lib/database/data-folder";
import { startEmbedded } from "@/lib/database/embedded-postgres";
import { kill, makeDataDir, startDatabaseProcess } from "@/tests/support/database-process";

let dataDir: string;
let remove: () => void;

beforeEach(() => {
  ({ dataDir, remove } = makeDataDir("data"));
});
afterEach(() => remove());

async function start() {
  const postgres = await startEmbedded(dataDir);
  if (!postgres) throw new Error("the folder is taken");
  return postgres;
}

test("every acknowledged commit has been synced to the disk", async () => {
  const postgres = await start();
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await client.query("CREATE TABLE line (number int)");
  const sync = vi.spyOn(fs, "fsyncSync");
  for (let number = 1; number <= 50; number += 1) {
    await client.query("INSERT INTO line VALUES ($1)", [number]);
    expect(sync.mock.calls.length).toBeGreaterThanOrEqual(number);
  }
  sync.mockRestore();
  await client.end();
  await postgres.stop();
});

describe("a database process killed under load", () => {
  test.each([1, 2, 3])("has lost nothing it acknowledged (%i)", async () => {
    const child = await startDatabaseProcess(dataDir);
    const url = connectionString({ databaseUrl: null, dataDir });
    const acknowledged = await writeUntilKilled(url, () => kill(child, "SIGKILL"));
    const { db, close } = await attachDatabase({ databaseUrl: null, dataDir });
    const rows = await db.$queryRaw<{ number: number }[]>`SELECT number FROM line`;
    await close();
    const kept = new Set(rows.map(({ number }) => number));
    expect(acknowledged.length).toBeGreaterThan(100);
    expect(acknowledged.filter((number) => !kept.has(number))).toEqual([]);
  });
});

test("a database that can write its log no longer ends, and the next start has what it acknowledged", async () => {
  const child = await startDatabaseProcess(dataDir);
  const url = connectionString({ databaseUrl: null, dataDir });
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  await client.query("CREATE TABLE line (number int)");
  await client.query("INSERT INTO line VALUES (1)");
  // As on a full disk: no next part of the log can be made.
  const log = path.join(dataFiles(dataDir).postgres, "pg_wal");
  fs.renameSync(log, `${log}.away`);
  const gone = once(child, "exit");
  const writing = async () => {
    for (let number = 2; ; number += 1) {
      await client.query("INSERT INTO line VALUES ($1)", [number]);
      await client.query("SELECT pg_switch_wal()");
    }
  };
  await expect(writing()).rejects.toThrow();
  expect((await gone)[0]).toBe(1);
  fs.renameSync(`${log}.away`, log);
  const { db, close } = await attachDatabase({ databaseUrl: null, dataDir });
  expect(await db.$queryRaw`SELECT number FROM line WHERE number = 1`).toHaveLength(1);
  await close();
});

/** Four clients write as fast as they can; answers the numbers whose commit was acknowledged before the end. */
async function writeUntilKilled(url: string, end: () => Promise<void>): Promise<number[]> {
  const setUp = new pg.Client({ connectionString: url });
  await setUp.connect();
  await setUp.query("CREATE TABLE line (number int)");
  await setUp.end();
  const acknowledged: number[] = [];
  let ending: Promise<void> | null = null;
  const writer = async (offset: number) => {
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => {});
    await client.connect();
    for (let number = offset; ; number += 4) {
      const isWritten = await client.query("INSERT INTO line VALUES ($1)", [number]).then(
        () => true,
        () => false,
      );
      if (!isWritten) return;
      acknowledged.push(number);
      if (acknowledged.length > 200) ending ??= end();
    }
  };
  await Promise.all([0, 1, 2, 3].map(writer));
  await ending;
  return acknowledged;
}

test("a folder whose first making was cut off is made anew", async () => {
  const { unfinished, postgres } = dataFiles(dataDir);
  fs.mkdirSync(path.join(unfinished, "base"), { recursive: true });
  fs.writeFileSync(path.join(unfinished, "PG_VERSION"), "1");
  await (await start()).stop();
  expect(fs.existsSync(postgres)).toBe(true);
  expect(fs.existsSync(unfinished)).toBe(false);
});

test("the database process ends cleanly when its parent is gone", async () => {
  const child = await startDatabaseProcess(dataDir);
  const gone = once(child, "exit");
  child.disconnect();
  expect(await gone).toEqual([0, null]);
  expect(fs.existsSync(dataFiles(dataDir).lock)).toBe(false);
});

test("the data is open to its owner alone", async () => {
  const postgres = await start();
  const { socketFolder, address, lock } = dataFiles(dataDir);
  expect([dataDir, socketFolder].map((folder) => fs.statSync(folder).mode & 0o077)).toEqual([0, 0]);
  expect([address, lock].map((file) => fs.statSync(file).mode & 0o077)).toEqual([0, 0]);
  await postgres.stop();
});
