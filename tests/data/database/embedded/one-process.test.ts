import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { attachDatabase, withDatabase } from "@/lib/database/attach-database";
import { dataFiles, makeDataFolder } from "@/lib/database/data-folder";
import { startEmbedded } from "@/lib/database/embedded-postgres";
import { thisProcess } from "@/lib/database/process-identity";
import { findHolder, takeLock } from "@/lib/database/process-lock";
import { kill, makeDataDir, startDatabaseProcess, startProgram } from "@/tests/support/database-process";

let dataDir: string;
let remove: () => void;
const place = () => ({ databaseUrl: null, dataDir });

beforeEach(() => {
  ({ dataDir, remove } = makeDataDir("data"));
});
afterEach(() => remove());

const slugs = () =>
  withDatabase(place(), async (db) => (await db.desk.findMany({ orderBy: { slug: "asc" } })).map(({ slug }) => slug));

async function addDesk(slug: string): Promise<number> {
  const [code] = await once(startProgram("tests/support/add-desk.ts", dataDir, [slug]), "exit");
  return code;
}

describe("while the server runs", () => {
  test("a second process is refused the folder, and a command uses the server's database", async () => {
    const server = await startDatabaseProcess(dataDir);
    expect(await startEmbedded(dataDir)).toBeNull();
    expect(await addDesk("news")).toBe(0);
    expect(await slugs()).toEqual(["news"]);
    await kill(server, "SIGKILL");
  });
});

describe("without a server", () => {
  test("commands that start at the same moment all do their work", async () => {
    const names = ["a", "b", "c", "d"];
    expect(await Promise.all(names.map(addDesk))).toEqual([0, 0, 0, 0]);
    expect(await slugs()).toEqual(names);
    expect(fs.existsSync(dataFiles(dataDir).lock)).toBe(false);
  });

  test("who came first goes on serving until those who joined are done", async () => {
    const first = await attachDatabase(place());
    const second = await attachDatabase(place());
    const closing = first.close();
    expect(await second.db.desk.count()).toBe(0);
    await second.close();
    await closing;
  });
});

describe("a lock left behind", () => {
  const leave = (holder: { pid: number; started: string | null }) => {
    makeDataFolder(dataDir);
    fs.writeFileSync(dataFiles(dataDir).lock, JSON.stringify({ ...holder, ready: true }));
  };

  test("by a process that is dead is cleared", async () => {
    const dead = spawn(process.execPath, ["--version"], { stdio: "ignore" });
    await once(dead, "exit");
    leave({ pid: dead.pid ?? 0, started: null });
    expect(await slugs()).toEqual([]);
  });

  test("by one whose number another process got is cleared", async () => {
    leave({ pid: process.pid, started: `not ${thisProcess().started}` });
    expect(await slugs()).toEqual([]);
  });

  test("in a form nobody can read is cleared", async () => {
    makeDataFolder(dataDir);
    fs.writeFileSync(dataFiles(dataDir).lock, '{"pid":');
    expect(await slugs()).toEqual([]);
  });

  test("is taken over by one process only", () => {
    leave({ pid: process.pid, started: "never" });
    const { lock } = dataFiles(dataDir);
    const taken = takeLock(lock);
    expect(taken).not.toBeNull();
    expect(takeLock(lock)).toBeNull();
    expect(findHolder(lock)).toEqual({ ...thisProcess(), ready: false });
    taken?.release();
  });
});
