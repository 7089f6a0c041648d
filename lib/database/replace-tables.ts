import fs from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { z } from "zod";
import { BACKED_UP, CAPTURES, type ChainEnd, LEFT_OUT } from "./backup-tables";
import { askForUnfinished, prepareJobQueue } from "./job-queue";
import { MIGRATION_LOCK } from "./migrate";
import { listMigrations, SCHEMA_FILE } from "./migrations";
import { listColumns, quoted } from "./read-tables";
import { openSchemaEngine } from "./schema-engine";

export type TableToRestore = {
  name: string;
  /** Null: it has no rows, and nobody can say. */
  columns: string[] | null;
  /** Its rows as lines of JSON, some at a time. */
  pages: () => AsyncIterable<string[]>;
};

export type DataToRestore = {
  migrations: string[];
  chains: ChainEnd[];
  tables: TableToRestore[];
  readCapture: (sha256: string) => Promise<Buffer>;
};

const CaptureKey = z.object({ sha256: z.string() });

/** The rows do not fit together, though each was what the backup says of it. */
export class DoesNotFit extends Error {}

/**
 * Puts a backup's rows in the place of an empty installation's, in one transaction: the tables are made anew as they were when the
 * backup was written, filled, and brought up to this release. Answers false, and has done nothing, where somebody works already.
 * @throws DoesNotFit, or whatever the database says, with nothing changed.
 */
export async function replaceTables(url: string, data: DataToRestore): Promise<boolean> {
  const pool = openOnce(url);
  try {
    await pool.query("BEGIN");
    await pool.query("SET LOCAL TimeZone = 'UTC'");
    await pool.query("SELECT pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
    if (!(await isEmpty(pool))) return false;
    await dropTables(pool);
    const known = listMigrations();
    await apply(
      pool,
      known.filter(({ name }) => data.migrations.includes(name)),
    );
    for (const table of data.tables) await fillTable(pool, table, data.readCapture);
    await checkChains(pool, data.chains);
    await apply(pool, known);
    await askForUnfinished(pool);
    // Until it is known how much there is, every query is planned for empty tables; the embedded database does not find out by itself.
    await pool.query("ANALYZE");
    await pool.query("COMMIT");
  } catch (error) {
    throw isDataError(error) ? new DoesNotFit(error.message, { cause: error }) : error;
  } finally {
    // Ending the connection rolls back what was not committed.
    await pool.end();
  }
  await prepareJobQueue(url);
  return true;
}

/** One connection and never a second: where it is lost, what follows must not land outside the transaction. */
function openOnce(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0, connectionTimeoutMillis: 10_000 });
  let connections = 0;
  pool.on("connect", (client) => {
    connections += 1;
    if (connections > 1) void client.end();
  });
  // The next query says that it is gone.
  pool.on("error", () => {});
  return pool;
}

/** Waits for whoever is at work, lets nobody in until the end, and looks whether there is anything a person made. */
async function isEmpty(pool: pg.Pool): Promise<boolean> {
  const tables = [...BACKED_UP, ...LEFT_OUT].map(quoted).join(", ");
  await pool.query(`LOCK TABLE ${tables} IN ACCESS EXCLUSIVE MODE`);
  const { rows } = await pool.query<{ empty: boolean }>(
    `SELECT NOT EXISTS (SELECT FROM "User") AND NOT EXISTS (SELECT FROM "Article") AND NOT EXISTS (SELECT FROM "Source")
       AND (SELECT count(*) <= 1 FROM "Desk") AS empty`,
  );
  return rows[0]?.empty === true;
}

/** Ours alone: the job queue's tables are in a schema of their own, and other things in this one are somebody else's. */
async function dropTables(pool: pg.Pool): Promise<void> {
  const tables = [...BACKED_UP, ...LEFT_OUT, "_prisma_migrations"].map(quoted).join(", ");
  const { rows: types } = await pool.query<{ name: string }>(
    `SELECT DISTINCT t.typname AS name FROM pg_attribute a JOIN pg_type t ON t.oid IN (a.atttypid, (SELECT typelem FROM pg_type WHERE oid = a.atttypid))
     WHERE t.typtype = 'e' AND a.attnum > 0 AND a.attrelid = ANY ($1::text[]::regclass[])`,
    [[...BACKED_UP, ...LEFT_OUT].map(quoted)],
  );
  await pool.query(`DROP TABLE ${tables}`);
  if (types.length > 0) await pool.query(`DROP TYPE ${types.map(({ name }) => quoted(name)).join(", ")}`);
  const { rows: functions } = await pool.query<{ name: string }>(
    `SELECT oid::regprocedure::text AS name FROM pg_proc
     WHERE pronamespace = current_schema()::regnamespace AND starts_with(proname, 'stet_')`,
  );
  for (const { name } of functions) await pool.query(`DROP FUNCTION ${name}`);
}

async function apply(pool: pg.Pool, migrations: ReturnType<typeof listMigrations>): Promise<void> {
  const engine = await openSchemaEngine(new PrismaPg(pool), fs.readFileSync(SCHEMA_FILE, "utf8"));
  await engine.apply(migrations);
}

async function fillTable(
  pool: pg.Pool,
  { name, columns, pages }: TableToRestore,
  readCapture: DataToRestore["readCapture"],
): Promise<void> {
  const there = (await listColumns(pool, name)).filter((column) => name !== CAPTURES || column !== "bytes");
  if (there.length === 0) throw new DoesNotFit(`there was no table ${name} at the time`);
  if (columns !== null && !isDeepStrictEqual(columns, there)) {
    throw new DoesNotFit(`the columns of ${name} are ${columns.join(", ")} instead of ${there.join(", ")}`);
  }
  const list = there.map(quoted).join(", ");
  for await (const lines of pages()) {
    if (name === CAPTURES) {
      for (const line of lines) await insertCapture(pool, line, list, readCapture);
    } else {
      const rows = `json_populate_recordset(NULL::${quoted(name)}, $1::json)`;
      await pool.query(`INSERT INTO ${quoted(name)} (${list}) SELECT ${list} FROM ${rows}`, [`[${lines.join(",")}]`]);
    }
  }
}

async function insertCapture(
  pool: pg.Pool,
  line: string,
  columns: string,
  readCapture: DataToRestore["readCapture"],
): Promise<void> {
  const { sha256 } = CaptureKey.parse(JSON.parse(line));
  await pool.query(
    `INSERT INTO "SnapshotBytes" (${columns}, bytes) SELECT ${columns}, $2 FROM json_populate_record(NULL::"SnapshotBytes", $1::json)`,
    [line, await readCapture(sha256)],
  );
}

async function checkChains(pool: pg.Pool, chains: ChainEnd[]): Promise<void> {
  const { rows } = await pool.query<ChainEnd>(
    `SELECT h.chain, h.seq, h.hash FROM "ChainHead" h JOIN "Event" e ON e.chain = h.chain AND e.seq = h.seq AND e.hash = h.hash
     WHERE h.seq = (SELECT count(*) FROM "Event" WHERE chain = h.chain) ORDER BY h.chain COLLATE "C"`,
  );
  if (!isDeepStrictEqual(rows, chains)) throw new DoesNotFit("the history does not end where the backup says");
}

/** Classes 22 (a value that is none) and 23 (a row that points nowhere, or is there twice). */
const isDataError = (error: unknown): error is pg.DatabaseError =>
  error instanceof pg.DatabaseError && /^2[23]/.test(error.code ?? "");
