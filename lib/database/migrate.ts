import fs from "node:fs";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { prepareJobQueue } from "./job-queue";
import { listMigrations, type Migration, SCHEMA_FILE } from "./migrations";
import { openSchemaEngine } from "./schema-engine";

/** Any number does, as long as every process that migrates takes the same. */
export const MIGRATION_LOCK = 5_783_920_117;

/**
 * Applies what the database lacks of `migrations` and answers the names. All of it or, whatever happens meanwhile, nothing: the
 * engine works inside one transaction of ours. Two processes that migrate at once do it one after the other. The job queue's own
 * tables follow; where that did not end, the next call makes them.
 */
export async function migrate(url: string, migrations: Migration[] = listMigrations()): Promise<string[]> {
  // One connection, kept: everything the engine does lands in the transaction opened on it.
  const pool = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0, connectionTimeoutMillis: 10_000 });
  let applied: string[];
  try {
    await pool.query("BEGIN");
    await pool.query("SELECT pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
    const engine = await openSchemaEngine(new PrismaPg(pool), fs.readFileSync(SCHEMA_FILE, "utf8"));
    applied = await engine.apply(migrations);
    await pool.query("COMMIT");
  } finally {
    // Ending the connection rolls back what was not committed.
    await pool.end();
  }
  await prepareJobQueue(url);
  return applied;
}
