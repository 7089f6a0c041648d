import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BACKED_UP, LEFT_OUT } from "@/lib/database/backup-tables";
import type { Db } from "@/lib/database/client";
import { signIn } from "@/lib/operations/sign-in";
import { verifyAudit } from "@/lib/operations/verify-audit";
import { restoreBackup } from "@/lib/server/backup/restore-backup";
import { writeBackup } from "@/lib/server/backup/write-backup";
import {
  openEmbeddedDatabase,
  openServerDatabase,
  openTestDatabase,
  type TestDatabase,
} from "@/tests/support/database";
import { exportAll, fillEveryTable } from "@/tests/support/full-desk";
import { codeOf, contextOf, NOW, PASSWORD, strangerOf, valueIn } from "@/tests/support/newsroom";

// Empty counts as absent, as in every environment variable of ours.
const server = process.env.TEST_DATABASE_URL || undefined;
const onServer = () => openServerDatabase(server ?? "");

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "stet-backup-"));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** Each table's rows as one text, in one order wherever it is. */
async function contentOf(db: Db): Promise<Record<string, string>> {
  const content: Record<string, string> = {};
  for (const table of BACKED_UP) {
    const rows = await db.$queryRawUnsafe<{ line: string }[]>(
      `SELECT md5(to_jsonb(t)::text) AS line FROM "${table}" t ORDER BY 1`,
    );
    content[table] = rows.map(({ line }) => line).join(" ");
  }
  return content;
}

describe.each([
  { from: "embedded", to: "embedded", open: [openEmbeddedDatabase, openEmbeddedDatabase] as const, needsServer: false },
  { from: "embedded", to: "server", open: [openEmbeddedDatabase, onServer] as const, needsServer: true },
  { from: "server", to: "embedded", open: [onServer, openEmbeddedDatabase] as const, needsServer: true },
])("from $from to $to", ({ from, to, open, needsServer }) => {
  const skips = needsServer && server === undefined;
  let source: TestDatabase;
  let target: TestDatabase;
  let articleIds: string[];
  beforeAll(async () => {
    if (skips) return;
    [source, target] = [await open[0](), await open[1]()];
    ({ articleIds } = await fillEveryTable(source.db));
  });
  afterAll(async () => {
    await source?.close();
    await target?.close();
  });

  test.skipIf(skips)("everything is there again, and works (the server ones need TEST_DATABASE_URL)", async () => {
    const file = path.join(folder, `${from}-${to}.zip`);
    const written = valueIn(await writeBackup({ url: source.url, now: NOW }, file));
    expect(written.captures).toBe(3);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(fs.readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
    const before = await contentOf(source.db);
    for (const [table, rows] of Object.entries(before)) expect(rows, table).not.toBe("");

    valueIn(await restoreBackup(target.url, file));
    expect(await contentOf(target.db)).toEqual(before);
    expect(await exportAll(target.db, articleIds)).toEqual(await exportAll(source.db, articleIds));
    expect(valueIn(await verifyAudit(contextOf(target.db), {})).ok).toBe(true);
    const signedIn = await signIn(strangerOf(target.db), { email: "ben@example.org", password: PASSWORD });
    expect(codeOf(signedIn)).toBe("ok");
    expect(await target.db.apiToken.count()).toBe(0);
    await expect(target.db.event.updateMany({ data: { type: "changed" } })).rejects.toThrow();

    const jobs = await target.db.$queryRaw<{ name: string; data: object }[]>`
      SELECT name, data FROM pgboss.job ORDER BY name`;
    expect(jobs).toEqual([
      { name: "archive_source", data: { copyId: "c1" } },
      { name: "capture_source", data: { sourceId: "waiting" } },
    ]);
  });

  test.skipIf(skips)("a second restore is refused, and changes nothing", async () => {
    const file = path.join(folder, `${from}-${to}.zip`);
    const before = await contentOf(target.db);
    expect(await restoreBackup(target.url, file)).toMatchObject({ code: "conflict" });
    expect(await contentOf(target.db)).toEqual(before);
  });

  test.skipIf(skips)("the same data makes the same file", async () => {
    const files = ["a", "b"].map((name) => path.join(folder, `${from}-${to}-${name}.zip`));
    for (const file of files) valueIn(await writeBackup({ url: source.url, now: NOW }, file));
    const [first, second] = files.map((file) => fs.readFileSync(file));
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
  });
});

test("no table is forgotten", async () => {
  const { db, close } = await openTestDatabase();
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations'`;
  expect(rows.map(({ name }) => name).sort()).toEqual([...BACKED_UP, ...LEFT_OUT].sort());
  await close();
});
