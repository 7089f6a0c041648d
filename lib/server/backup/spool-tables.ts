import { createHash, type Hash } from "node:crypto";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { BACKED_UP, CAPTURES } from "@/lib/database/backup-tables";
import { readTables, type TablesRead } from "@/lib/database/read-tables";
import { CaptureRow, type Manifest } from "./manifest";

export type SpooledTables = TablesRead & { tables: Manifest["tables"]; captures: { sha256: string; size: number }[] };

type Spool = { out: fs.WriteStream; hash: Hash; rows: number; bytes: number };

/** Where a table's rows wait in the folder. */
export const spoolFile = (folder: string, table: string) => path.join(folder, `${table}.ndjson`);

/** Reads every table into a file of its own, as fast as the disk takes them: the database waits for nothing else. */
export async function spoolTables(url: string, folder: string): Promise<SpooledTables> {
  const spools = new Map<string, Spool>();
  const captures: SpooledTables["captures"] = [];
  for (const table of BACKED_UP) {
    const out = fs.createWriteStream(spoolFile(folder, table), { mode: 0o600, flags: "wx" });
    await once(out, "open");
    spools.set(table, { out, hash: createHash("sha256"), rows: 0, bytes: 0 });
  }
  try {
    const read = await readTables(url, async (table, lines) => {
      const spool = spools.get(table);
      if (spool === undefined) throw new Error(`nothing was opened for ${table}`);
      await append(spool, lines);
      if (table === CAPTURES) captures.push(...lines.map((line) => CaptureRow.parse(JSON.parse(line))));
    });
    const tables = [...spools].map(([name, { hash, rows, bytes }]) => ({
      name,
      rows,
      bytes,
      sha256: hash.digest("hex"),
    }));
    return { ...read, tables, captures: captures.map(({ sha256, size }) => ({ sha256, size })) };
  } finally {
    for (const { out } of spools.values()) await closed(out);
  }
}

async function append(spool: Spool, lines: string[]): Promise<void> {
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(""));
  spool.rows += lines.length;
  spool.bytes += bytes.byteLength;
  spool.hash.update(bytes);
  await new Promise<void>((resolve, reject) => {
    spool.out.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

function closed(out: fs.WriteStream): Promise<void> {
  if (out.closed || out.destroyed) return Promise.resolve();
  return new Promise((resolve, reject) => {
    out.once("error", reject);
    out.end(resolve);
  });
}
