import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isJobDue } from "@/lib/server/backup/back-up-job";
import { backUpDaily, isBackupDue, readDailyBackups } from "@/lib/server/backup/daily-backup";
import { openTestDatabase, type TestDatabase } from "@/tests/support/database";
import { makeDataDir } from "@/tests/support/database-process";
import { openNewsroom } from "@/tests/support/newsroom";

let desk: TestDatabase;
let dataDir: string;
let remove: () => void;
beforeAll(async () => {
  desk = await openTestDatabase();
  await openNewsroom(desk.db);
  ({ dataDir, remove } = makeDataDir("data"));
});
afterAll(async () => {
  await desk.close();
  remove();
});

const day = (number: number) => new Date(Date.UTC(2026, 2, number, 1));
const backUp = (number: number, url = desk.url) => backUpDaily({ url, dataDir, now: day(number) });
const names = () => fs.readdirSync(path.join(dataDir, "backups")).sort();

test("one a day, of which seven are kept; nobody else's file is touched", async () => {
  expect(readDailyBackups(dataDir)).toMatchObject({ newest: null, kept: 0, trouble: null });
  expect(isJobDue({ databaseUrl: null, dataDir }, day(1))).toBe(true);
  expect(isJobDue({ databaseUrl: "postgresql://db.example.org/stet", dataDir }, day(1))).toBe(false);
  await backUp(1);
  await backUp(1);
  expect(isBackupDue(dataDir, day(1))).toBe(false);
  const others = ["mine.zip", "stet-2026-03-01 (copy).zip", "stet-2020.zip"];
  for (const name of others) fs.writeFileSync(path.join(dataDir, "backups", name), "");
  for (let number = 2; number <= 9; number += 1) await backUp(number);
  const kept = [3, 4, 5, 6, 7, 8, 9].map((number) => `stet-2026-03-0${number}.zip`);
  expect(names()).toEqual([...others, ...kept].sort());
  expect(readDailyBackups(dataDir)).toMatchObject({
    kept: 7,
    newest: { file: path.join(dataDir, "backups", "stet-2026-03-09.zip") },
  });
  expect(fs.statSync(path.join(dataDir, "backups")).mode & 0o077).toBe(0);
});

test("where it cannot be made the old ones stay, the reason is kept, and the next that works clears it", async () => {
  const before = names();
  await expect(backUp(10, "postgresql://stet@127.0.0.1:1/none")).rejects.toThrow("ECONNREFUSED");
  expect(names()).toEqual([...before, "trouble.json"].sort());
  expect(readDailyBackups(dataDir)).toMatchObject({
    kept: 7,
    trouble: { at: day(10).toISOString(), message: expect.stringContaining("ECONNREFUSED") },
  });
  await backUp(10);
  expect(readDailyBackups(dataDir)).toMatchObject({ kept: 7, trouble: null });
});

test("what a killed process left is never counted, and cleared away when it is old", async () => {
  const draft = path.join(dataDir, "backups", ".stet-backup-x");
  fs.mkdirSync(draft);
  fs.writeFileSync(path.join(draft, "half"), "PK");
  expect(readDailyBackups(dataDir).kept).toBe(7);
  fs.utimesSync(draft, day(1), day(1));
  await backUp(11);
  expect(fs.existsSync(draft)).toBe(false);
});
