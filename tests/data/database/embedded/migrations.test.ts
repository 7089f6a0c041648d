import fs from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Db, openDatabase } from "@/lib/database/client";
import { migrate } from "@/lib/database/migrate";
import { isMigrated, listMigrations, type Migration, SCHEMA_FILE } from "@/lib/database/migrations";
import { schemaDrift } from "@/lib/database/schema-drift";
import { startThrowaway, type ThrowawayPostgres } from "@/lib/database/throwaway-postgres";

let postgres: ThrowawayPostgres;
let db: Db;

beforeEach(async () => {
  postgres = await startThrowaway();
  db = openDatabase(postgres.url);
});
afterEach(async () => {
  await db.$disconnect();
  await postgres.stop();
});

const note: Migration = {
  name: "20990101000000_note",
  sql: `CREATE TABLE note (id int); -- a comment; with a semicolon
    CREATE FUNCTION note_one() RETURNS int LANGUAGE plpgsql AS $$ BEGIN INSERT INTO note VALUES (1); RETURN 1; END $$;`,
};
const broken: Migration = { name: "20990101000001_broken", sql: "CREATE TABLE half (id int); SELECT 1/0;" };

const tables = async () =>
  (await db.$queryRaw<{ name: string }[]>`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`).map(
    ({ name }) => name,
  );

test("the migrations, replayed on an empty database, make exactly what schema.prisma says", async () => {
  expect(await schemaDrift(listMigrations(), fs.readFileSync(SCHEMA_FILE, "utf8"))).toBeNull();
});

test("what schema.prisma has beyond the migrations is told as SQL", async () => {
  const schema = `${fs.readFileSync(SCHEMA_FILE, "utf8")}\nmodel Extra {\n  id String @id\n}\n`;
  expect(await schemaDrift(listMigrations(), schema)).toContain('CREATE TABLE "Extra"');
});

test("a database is migrated once, and knows it", async () => {
  expect(await isMigrated(db)).toBe(false);
  expect(await migrate(postgres.url)).toEqual(listMigrations().map(({ name }) => name));
  expect(await isMigrated(db)).toBe(true);
  expect(await migrate(postgres.url)).toEqual([]);
});

test("only what is new is applied, and a function's body is not cut at its semicolons", async () => {
  await migrate(postgres.url, [note]);
  await db.$queryRaw`SELECT note_one()`;
  const next = { name: "20990101000002_next", sql: "CREATE TABLE next (id int)" };
  expect(await isMigrated(db, [note, next])).toBe(false);
  expect(await migrate(postgres.url, [note, next])).toEqual([next.name]);
  expect(await db.$queryRaw`SELECT id FROM note`).toEqual([{ id: 1 }]);
});

test("a migration that fails leaves nothing behind, nor does what was applied with it, and can be tried again", async () => {
  await expect(migrate(postgres.url, [note, broken])).rejects.toThrow(/20990101000001_broken failed: division by zero/);
  expect(await tables()).toEqual([]);
  expect(await migrate(postgres.url, [note])).toEqual([note.name]);
});

test("several processes that migrate at once do it once", async () => {
  const applied = await Promise.all([1, 2, 3].map(() => migrate(postgres.url, [note])));
  expect(applied.flat()).toEqual([note.name]);
});
