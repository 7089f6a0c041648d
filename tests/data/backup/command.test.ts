import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withDatabase } from "@/lib/database/attach-database";
import { stet } from "@/tests/support/command-line";
import { openTestDatabase, type TestDatabase } from "@/tests/support/database";
import { kill, makeDataDir, startDatabaseProcess, startProgram } from "@/tests/support/database-process";
import { fillEveryTable } from "@/tests/support/full-desk";

let desk: TestDatabase;
let root: string;
let remove: () => void;
let environment: Record<string, string>;
beforeAll(async () => {
  desk = await openTestDatabase();
  await fillEveryTable(desk.db);
  ({ dataDir: root, remove } = makeDataDir());
  environment = {
    DATABASE_URL: desk.url,
    STET_SECRET: "a secret for tests alone, 32 or more",
    STET_DATA_DIR: path.join(root, "none"),
  };
});
afterAll(async () => {
  await desk.close();
  remove();
});

const at = (name: string) => path.join(root, name);
const peopleIn = (dataDir: string) => withDatabase({ databaseUrl: null, dataDir }, (db) => db.user.count());

test("backup writes a file once, and restore puts it into a folder that is not there yet", async () => {
  const made = await stet(environment, ["backup", at("desk.zip")]);
  expect(made).toMatchObject({ code: 0, stdout: `${at("desk.zip")}\n` });
  expect(made.stderr).toContain("password hashes");
  expect(await stet(environment, ["backup", at("desk.zip")])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("--force"),
  });
  expect((await stet(environment, ["backup", at("desk.zip"), "--force", "--json"])).code).toBe(0);

  const fresh = { STET_DATA_DIR: at("fresh") };
  const restored = await stet(fresh, ["restore", at("desk.zip")]);
  expect(restored).toMatchObject({ code: 0, stdout: expect.stringContaining("the history verifies") });
  expect(await stet(fresh, ["restore", at("desk.zip")])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("Restore into an empty installation"),
  });
  expect(await stet(fresh, ["restore", at("nowhere.zip")])).toMatchObject({ code: 1 });
  expect((await stet(fresh, ["backup", "-", "--json"])).code).toBe(2);
  const doctor = await stet(fresh, ["doctor"]);
  expect(doctor.stdout).toMatch(/warn {2}Backups: none yet/);
  expect(doctor.stdout).toMatch(/ok {4}History: verifies/);
}, 120_000);

test("restore works through a server that runs", async () => {
  const dataDir = at("running");
  const server = await startDatabaseProcess(dataDir);
  expect((await stet({ STET_DATA_DIR: dataDir }, ["restore", at("desk.zip")])).code).toBe(0);
  expect(await peopleIn(dataDir)).toBe(3);
  await kill(server, "SIGKILL");
  expect(await peopleIn(dataDir)).toBe(3);
}, 120_000);

test("killed in the middle, it leaves the installation empty, and can be done again", async () => {
  const dataDir = at("killed");
  expect(await peopleIn(dataDir)).toBe(0);
  const size = sizeOf(path.join(dataDir, "postgres", "base"));
  const child = startProgram("scripts/stet.ts", dataDir, ["restore", at("desk.zip")]);
  const gone = once(child, "exit");
  // The large capture is on its way to the disk; what comes after it is not.
  await expect
    .poll(() => sizeOf(path.join(dataDir, "postgres", "base")) > size + 3_000_000, { interval: 2, timeout: 60_000 })
    .toBe(true);
  child.kill("SIGKILL");
  expect(await gone).toEqual([null, "SIGKILL"]);
  expect(await peopleIn(dataDir)).toBe(0);
  expect((await stet({ STET_DATA_DIR: dataDir }, ["restore", at("desk.zip")])).code).toBe(0);
  expect(await peopleIn(dataDir)).toBe(3);
}, 120_000);

function sizeOf(folder: string): number {
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .reduce((sum, name) => sum + (fs.statSync(path.join(folder, name), { throwIfNoEntry: false })?.size ?? 0), 0);
}
