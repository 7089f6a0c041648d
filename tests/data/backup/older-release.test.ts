import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BACKED_UP } from "@/lib/database/backup-tables";
import { migrate } from "@/lib/database/migrate";
import { isMigrated, listMigrations } from "@/lib/database/migrations";
import { listColumns } from "@/lib/database/read-tables";
import { startThrowaway } from "@/lib/database/throwaway-postgres";
import { verifyAudit } from "@/lib/operations/verify-audit";
import { Manifest } from "@/lib/server/backup/manifest";
import { restoreBackup } from "@/lib/server/backup/restore-backup";
import { writeBackup } from "@/lib/server/backup/write-backup";
import { openTestDatabase } from "@/tests/support/database";
import { article, claim, submit, WORDS } from "@/tests/support/decided-desk";
import { contextOf, hire, NOW, openNewsroom, valueIn } from "@/tests/support/newsroom";
import { partsOf, zipParts } from "@/tests/support/zip-parts";

/** The last migration of the release that is taken for the older one. */
const LAST_THEN = "20261124202419_reviews_shown";
const then = listMigrations().filter(({ name }) => name <= LAST_THEN);

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "stet-backup-"));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** The tables and columns that the older release had. */
async function columnsThen(): Promise<Map<string, string[]>> {
  const postgres = await startThrowaway();
  await migrate(postgres.url, then);
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const columns = new Map<string, string[]>();
  for (const table of BACKED_UP) {
    const names = await listColumns(client, table);
    if (names.length > 0) columns.set(table, names);
  }
  await client.end();
  await postgres.stop();
  return columns;
}

/** The backup that the older release would have written of the same data. */
async function asThen(file: string): Promise<string> {
  const parts = await partsOf(file);
  const manifest = Manifest.parse(JSON.parse(parts.get("manifest.json")?.toString() ?? ""));
  const tables: Manifest["tables"] = [];
  const files = new Map<string, Buffer>();
  for (const [name, columns] of await columnsThen()) {
    const lines = parts.get(`tables/${name}.ndjson`)?.toString().split("\n").filter(Boolean) ?? [];
    const rows = lines.map((line) => {
      const row = JSON.parse(line);
      return `${JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column]])))}\n`;
    });
    const bytes = Buffer.from(rows.join(""));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    tables.push({ name, rows: rows.length, bytes: bytes.length, sha256 });
    files.set(`tables/${name}.ndjson`, bytes);
  }
  const migrations = then.map(({ name }) => name);
  const older = { ...manifest, stet: "0.0.9", migrations, tables };
  files.set("manifest.json", Buffer.from(JSON.stringify(older)));
  return zipParts(path.join(folder, "older.zip"), files);
}

test("a backup of an older release goes in, and is brought up to this one", async () => {
  const [desk, empty] = [await openTestDatabase(), await openTestDatabase()];
  await openNewsroom(desk.db);
  const ben = contextOf(desk.db, await hire(desk.db, "ben@example.org", "reviewer"));
  await submit(ben, await claim(ben, await article(ben), WORDS.rose), "true");
  const file = path.join(folder, "now.zip");
  valueIn(await writeBackup({ url: desk.url, now: NOW }, file));

  expect(valueIn(await restoreBackup(empty.url, await asThen(file))).stet).toBe("0.0.9");
  expect(await isMigrated(empty.db)).toBe(true);
  expect(valueIn(await verifyAudit(contextOf(empty.db), {})).ok).toBe(true);
  expect(await empty.db.citation.findMany()).toEqual(await desk.db.citation.findMany());
  expect(await empty.db.snapshot.count()).toBe(0);
  await expect(empty.db.citation.updateMany({ data: { title: "Another" } })).rejects.toThrow();
  await desk.close();
  await empty.close();
});
