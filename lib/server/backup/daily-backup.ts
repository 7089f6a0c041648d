import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Result } from "@/lib/core/result";
import { dataFiles, replaceFile } from "@/lib/database/data-folder";
import { isFileError } from "@/lib/database/file-error";
import { type BackupFile, DRAFT_PREFIX, writeBackup } from "./write-backup";

/** How many daily backups are kept. */
export const KEPT_DAYS = 7;

const DAILY = /^stet-(\d{4}-\d\d-\d\d)\.zip$/;

/** Milliseconds after which what a killed process left behind is cleared away. */
const ABANDONED = 6 * 60 * 60 * 1000;

/** Why the last one could not be made; the file is gone once one has been. */
const Trouble = z.object({ at: z.iso.datetime(), message: z.string() });

export type DailyBackups = {
  folder: string;
  /** Null: none has been made yet. */
  newest: { file: string; at: string; bytes: number } | null;
  kept: number;
  trouble: z.infer<typeof Trouble> | null;
};

const dayOf = (now: Date) => now.toISOString().slice(0, 10);
const troubleFile = (folder: string) => path.join(folder, "trouble.json");

/** What there is of daily backups. */
export function readDailyBackups(dataDir: string): DailyBackups {
  const folder = dataFiles(dataDir).backups;
  const names = listDaily(folder);
  const last = names.at(-1);
  const file = last === undefined ? null : path.join(folder, last);
  const stat = file === null ? undefined : fs.statSync(file, { throwIfNoEntry: false });
  const newest = file === null || stat === undefined ? null : { file, at: stat.mtime.toISOString(), bytes: stat.size };
  return { folder, newest, kept: names.length, trouble: readTrouble(folder) };
}

/** Milliseconds: a day, and some hours for a machine that was off at the usual time. */
const OVERDUE = 30 * 60 * 60 * 1000;

/** Whether the newest backup is older than it should be. */
export const isOverdue = ({ at }: { at: string }, now: Date): boolean => now.getTime() - Date.parse(at) > OVERDUE;

/** Whether today's backup (days are UTC) is still to be made. */
export const isBackupDue = (dataDir: string, now: Date): boolean =>
  !listDaily(dataFiles(dataDir).backups).includes(`stet-${dayOf(now)}.zip`);

/**
 * Writes today's backup of the embedded database at `url`, unless it is there, and then deletes all but the newest seven. Where
 * that fails nothing is deleted, and the reason is kept for an admin to see.
 * @throws what went wrong, so that the job is tried again.
 */
export async function backUpDaily({ url, dataDir, now }: { url: string; dataDir: string; now: Date }): Promise<void> {
  if (!isBackupDue(dataDir, now)) return;
  const folder = dataFiles(dataDir).backups;
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  clearAbandoned(folder, now);
  try {
    const written: Result<BackupFile> = await writeBackup({ url, now }, path.join(folder, `stet-${dayOf(now)}.zip`));
    // Another process made it meanwhile.
    if (!written.ok && written.code !== "conflict") throw new Error(written.message);
  } catch (error) {
    keepTrouble(folder, { at: now.toISOString(), message: error instanceof Error ? error.message : String(error) });
    throw error;
  }
  fs.rmSync(troubleFile(folder), { force: true });
  for (const name of listDaily(folder).slice(0, -KEPT_DAYS)) fs.rmSync(path.join(folder, name));
}

/** Names of the daily backups, oldest first. Other files in the folder are somebody else's. */
function listDaily(folder: string): string[] {
  try {
    return fs
      .readdirSync(folder)
      .filter((name) => DAILY.test(name))
      .sort();
  } catch (error) {
    if (isFileError(error, "ENOENT")) return [];
    throw error;
  }
}

function clearAbandoned(folder: string, now: Date): void {
  for (const name of fs.readdirSync(folder).filter((each) => each.startsWith(DRAFT_PREFIX))) {
    const draft = path.join(folder, name);
    const stat = fs.statSync(draft, { throwIfNoEntry: false });
    if (stat && now.getTime() - stat.mtimeMs > ABANDONED) fs.rmSync(draft, { recursive: true, force: true });
  }
}

function readTrouble(folder: string): DailyBackups["trouble"] {
  try {
    const read = Trouble.safeParse(JSON.parse(fs.readFileSync(troubleFile(folder), "utf8")));
    return read.success ? read.data : null;
  } catch (error) {
    if (isFileError(error, "ENOENT") || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** On a disk that is full not even this may fit: then the age of the newest backup is what tells. */
function keepTrouble(folder: string, trouble: z.infer<typeof Trouble>): void {
  try {
    replaceFile(troubleFile(folder), JSON.stringify(trouble));
  } catch (error) {
    console.error(`backup: ${trouble.message}; ${error instanceof Error ? error.message : String(error)}`);
  }
}
