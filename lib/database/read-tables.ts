import pg from "pg";
import { BACKED_UP, CAPTURES, type ChainEnd } from "./backup-tables";

export type TablesRead = {
  /** Names of the migrations the data is at, oldest first. */
  migrations: string[];
  chains: ChainEnd[];
};

/** Rows fetched at a time: as many as come to about this many characters. */
const PAGE_CHARACTERS = 2_000_000;
const MOST_ROWS = 256;

/**
 * Reads every table as of one moment, in one transaction of its own that changes nothing, and hands the rows on as lines of JSON.
 * On the embedded database nobody else is served meanwhile, so `take` should do no more than keep them. Captures' bytes are not
 * read here: `openCaptures`.
 */
export async function readTables(
  url: string,
  take: (table: string, lines: string[]) => Promise<void>,
): Promise<TablesRead> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    // The embedded database has one session for all: what is set here must end with the transaction.
    await client.query("SET LOCAL TimeZone = 'UTC'");
    await client.query("SET LOCAL extra_float_digits = 1");
    const { rows: migrations } = await client.query<{ name: string }>(
      `SELECT migration_name AS name FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
    );
    const { rows: chains } = await client.query<ChainEnd>(
      'SELECT chain, seq, hash FROM "ChainHead" ORDER BY chain COLLATE "C"',
    );
    for (const table of BACKED_UP) await readTable(client, table, (lines) => take(table, lines));
    await client.query("COMMIT");
    return { migrations: migrations.map(({ name }) => name), chains };
  } finally {
    await client.end();
  }
}

async function readTable(client: pg.Client, table: string, take: (lines: string[]) => Promise<void>): Promise<void> {
  const columns = (await listColumns(client, table)).filter((name) => table !== CAPTURES || name !== "bytes");
  const key = (await listKey(client, table)).map((name) => `${quoted(name)}::text COLLATE "C"`).join(", ");
  await client.query(
    `DECLARE backup NO SCROLL CURSOR FOR SELECT row_to_json(line)::text AS line
     FROM (SELECT ${columns.map(quoted).join(", ")} FROM ${quoted(table)} ORDER BY ${key}) AS line`,
  );
  for (let size = 16; ; ) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${size} FROM backup`);
    if (rows.length === 0) break;
    await take(rows.map(({ line }) => line));
    const characters = rows.reduce((sum, { line }) => sum + line.length, 0);
    size = Math.max(1, Math.min(MOST_ROWS, size * 2, Math.floor((size * PAGE_CHARACTERS) / characters)));
  }
  await client.query("CLOSE backup");
}

/** The columns of a table, in alphabetical order: migrations and a fresh schema may have them in different ones. */
export async function listColumns(client: Pick<pg.Client, "query">, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute
     WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped ORDER BY attname::text COLLATE "C"`,
    [quoted(table)],
  );
  return rows.map(({ name }) => name);
}

async function listKey(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT a.attname AS name FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
     WHERE i.indisprimary AND i.indrelid = to_regclass($1) ORDER BY array_position(i.indkey::int2[], a.attnum)`,
    [quoted(table)],
  );
  return rows.map(({ name }) => name);
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

export type Captures = { read: (sha256: string) => Promise<Buffer | null>; close: () => Promise<void> };

/**
 * Reads captures one at a time, each in a moment of its own: bytes never change under their hash, so they need not be read in
 * the transaction that the rows are read in. Null: it was deleted since.
 */
export async function openCaptures(url: string): Promise<Captures> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A connection that breaks is told by the next reading.
  client.on("error", () => {});
  await client.connect();
  return {
    read: async (sha256) => {
      const { rows } = await client.query<{ bytes: Buffer }>('SELECT bytes FROM "SnapshotBytes" WHERE sha256 = $1', [
        sha256,
      ]);
      return rows[0]?.bytes ?? null;
    },
    close: () => client.end(),
  };
}
