import { done, type Result, refuse } from "@/lib/core/result";
import { DoesNotFit, replaceTables } from "@/lib/database/replace-tables";
import { checkBackup, collect } from "./check-backup";
import { captureFile } from "./manifest";
import { Damaged, openZip } from "./zip-reader";

export type BackupRestored = { createdAt: string; stet: string; rows: number; captures: number };

/** Tables, captures and the manifest together. */
const MOST_FILES = 5_000_000;

/**
 * Puts a backup into an empty installation, all of it or nothing; it is read to its end and checked before anything is written.
 * Errors: `malformed_body` for a damaged file, `unsupported_format` for a newer one, `conflict` where somebody works already.
 */
export async function restoreBackup(url: string, file: string): Promise<Result<BackupRestored>> {
  try {
    const zip = await openZip(file, MOST_FILES);
    try {
      const checked = await checkBackup(zip);
      if (!checked.ok) return checked;
      const { manifest, tables } = checked.value;
      const { migrations, chains } = manifest;
      const readCapture = (sha256: string) => collect(zip.read(captureFile(sha256)));
      if (!(await replaceTables(url, { migrations, chains, tables, readCapture }))) return notEmpty();
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      return done({ createdAt: manifest.createdAt, stet: manifest.stet, rows, captures: manifest.captures.files });
    } finally {
      zip.close();
    }
  } catch (error) {
    if (!(error instanceof Damaged || error instanceof DoesNotFit)) throw error;
    return refuse(
      "malformed_body",
      `${file} is no sound backup: ${error.message}. Nothing was changed. Try another copy of it, or an older backup.`,
    );
  }
}

const notEmpty = () =>
  refuse(
    "conflict",
    "There are people, desks or articles here already, and nothing is overwritten. Restore into an empty installation: set STET_DATA_DIR to a new folder, or DATABASE_URL to an empty database.",
  );
