import fs from "node:fs";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { type Captures, openCaptures } from "@/lib/database/read-tables";
import { version } from "@/package.json";
import { BACKUP_FORMAT, captureFile, MANIFEST, type Manifest, tableFile } from "./manifest";
import { type SpooledTables, spoolFile } from "./spool-tables";

export type BackupWritten = { createdAt: string; rows: number; captures: number };

/** Writes the zip: the manifest, the tables that wait in `folder`, and every capture straight from the database, one at a time. */
export async function zipBackup(
  { url, folder, now }: { url: string; folder: string; now: Date },
  spooled: SpooledTables,
  out: Writable,
): Promise<BackupWritten> {
  const { tables, captures, migrations, chains } = spooled;
  const manifest: Manifest = {
    format: BACKUP_FORMAT,
    stet: version,
    createdAt: now.toISOString(),
    migrations,
    tables,
    captures: { files: captures.length, bytes: captures.reduce((sum, { size }) => sum + size, 0) },
    chains,
  };
  const stored = await openCaptures(url);
  try {
    const zip = new ZipFile();
    const options = { mtime: now, mode: 0o100600 };
    zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), MANIFEST, options);
    for (const { name } of tables) {
      const file = spoolFile(folder, name);
      zip.addReadStreamLazy(tableFile(name), options, (give) => give(null, fs.createReadStream(file)));
    }
    for (const { sha256 } of captures) {
      zip.addReadStreamLazy(captureFile(sha256), options, (give) => {
        readCapture(stored, sha256).then(
          (bytes) => give(null, Readable.from([bytes])),
          (error: unknown) => give(error, Readable.from([])),
        );
      });
    }
    zip.end();
    // What yazl hears of its sources it says on the zip, and its output then never ends.
    const failed = new Promise<never>((_, reject) => zip.on("error", reject));
    await Promise.race([pipeline(zip.outputStream, out), failed]);
    return {
      createdAt: manifest.createdAt,
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
      captures: captures.length,
    };
  } catch (error) {
    out.destroy();
    throw error;
  } finally {
    await stored.close();
  }
}

async function readCapture(stored: Captures, sha256: string): Promise<Buffer> {
  const bytes = await stored.read(sha256);
  if (bytes === null) throw new Error("A capture was deleted while the backup was made. Make it again.");
  return bytes;
}
