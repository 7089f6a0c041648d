import fs from "node:fs";
import path from "node:path";
import type { Db } from "./client";

/** One step of the schema's history; `name` starts with a time, so that names sort in order. */
export type Migration = { name: string; sql: string };

export const SCHEMA_FILE = "prisma/schema.prisma";
export const MIGRATIONS_FOLDER = "prisma/migrations";

/** The history that this release brings, oldest first. Paths are relative to the folder the process was started in. */
export function listMigrations(folder = MIGRATIONS_FOLDER): Migration[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, sql: fs.readFileSync(path.join(folder, name, "migration.sql"), "utf8") }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether the database has everything this release brings. @throws when the database is away. */
export async function isMigrated(db: Db, migrations: Migration[] = listMigrations()): Promise<boolean> {
  const [found] = await db.$queryRaw<
    { exists: boolean }[]
  >`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists`;
  if (!found?.exists) return false;
  const rows = await db.$queryRaw<{ migration_name: string }[]>`
    SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  const applied = new Set(rows.map((row) => row.migration_name));
  return migrations.every(({ name }) => applied.has(name));
}
