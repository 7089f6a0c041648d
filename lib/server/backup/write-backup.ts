import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Writable } from "node:stream";
import { done, type Result, refuse } from "@/lib/core/result";
import { spoolTables } from "./spool-tables";
import { type BackupWritten, zipBackup } from "./zip-backup";

export type BackupFile = BackupWritten & { file: string; bytes: number };

/** The beginning of names of what is not whole yet, beside the backup it becomes. */
export const DRAFT_PREFIX = ".stet-backup-";

/**
 * Writes a backup of everything to `file`, readable by its owner alone, whole or not at all. People can go on working.
 * Errors: `conflict` when there is such a file already and `force` is not set.
 */
export async function writeBackup(
  { url, now }: { url: string; now: Date },
  file: string,
  { force = false }: { force?: boolean } = {},
): Promise<Result<BackupFile>> {
  const taken = () => !force && fs.existsSync(file);
  if (taken()) return refuse("conflict", `${file} is there already. Name another file, or add --force.`);
  const folder = path.dirname(path.resolve(file));
  const draft = fs.mkdtempSync(path.join(folder, DRAFT_PREFIX));
  try {
    const unfinished = path.join(draft, randomUUID());
    const out = fs.createWriteStream(unfinished, { mode: 0o600, flags: "wx", flush: true });
    const written = await zipBackup({ url, folder: draft, now }, await spoolTables(url, draft), out);
    const { size } = fs.statSync(unfinished);
    if (taken()) return refuse("conflict", `${file} has come into being meanwhile. Nothing was written.`);
    fs.renameSync(unfinished, file);
    syncFolder(folder);
    return done({ ...written, file, bytes: size });
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
}

/** The same to a stream, such as standard output; the caller judges by the outcome whether what came is whole. */
export async function streamBackup({ url, now }: { url: string; now: Date }, out: Writable): Promise<BackupWritten> {
  const draft = fs.mkdtempSync(path.join(os.tmpdir(), DRAFT_PREFIX));
  try {
    return await zipBackup({ url, folder: draft, now }, await spoolTables(url, draft), out);
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
}

/** So that the new name, too, survives a power cut. Windows cannot open folders, and does this by itself. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const descriptor = fs.openSync(folder, "r");
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}
