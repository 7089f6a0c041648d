import fs from "node:fs";
import path from "node:path";

/** Where an installation keeps its data: a PostgreSQL server when `databaseUrl` is set, else the data folder. */
export type DatabasePlace = { databaseUrl: string | null; dataDir: string };

/** Every file the product keeps, inside the absolute folder `dataDir`. This is the one list of them. */
export const dataFiles = (dataDir: string) => ({
  /** PostgreSQL's own files. */
  postgres: path.join(dataDir, "postgres"),
  /** The same while they are being made for the first time; worthless if found at start. */
  unfinished: path.join(dataDir, "postgres.unfinished"),
  /** Which process has the data open. */
  lock: path.join(dataDir, "database.lock"),
  /** Where that process serves it. */
  address: path.join(dataDir, "database.json"),
  socketFolder: path.join(dataDir, "socket"),
  secret: path.join(dataDir, "secret"),
  /** The daily backups. */
  backups: path.join(dataDir, "backups"),
});

/** Makes the data folder, readable by its owner alone, if it is not there yet. */
export function makeDataFolder(dataDir: string): void {
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
}

/** Replaces a small file as a whole: a reader, or a process that dies half-way, sees the old text or the new. */
export function replaceFile(file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(draft, text, { mode: 0o600, flush: true });
  fs.renameSync(draft, file);
}
