import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { dataFiles, makeDataFolder } from "./data-folder";
import { isFileError } from "./file-error";

/** The data folder's own secret, made at the first call: 256 random bits as base64url, in a file only its owner can read. */
export function keptSecret(dataDir: string): string {
  const file = dataFiles(dataDir).secret;
  return readSecret(file) ?? makeSecret(dataDir, file);
}

function readSecret(file: string): string | null {
  try {
    // Empty: whoever made the file died before writing it.
    return fs.readFileSync(file, "utf8").trim() || null;
  } catch (error) {
    if (isFileError(error, "ENOENT")) return null;
    throw error;
  }
}

/** Of two processes that make it at once, both end with the one that got there first. */
function makeSecret(dataDir: string, file: string): string {
  makeDataFolder(dataDir);
  const draft = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(draft, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flush: true });
  try {
    if (fs.existsSync(file) && readSecret(file) === null) fs.rmSync(file);
    if (!fs.existsSync(file)) fs.linkSync(draft, file);
  } catch (error) {
    if (!isFileError(error, "EEXIST")) fs.renameSync(draft, file);
  } finally {
    fs.rmSync(draft, { force: true });
  }
  const kept = readSecret(file);
  if (kept === null) throw new Error(`${file} cannot be read`);
  return kept;
}
