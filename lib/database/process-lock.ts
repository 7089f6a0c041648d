import fs from "node:fs";
import { z } from "zod";
import { replaceFile } from "./data-folder";
import { isFileError } from "./file-error";
import { isRunning, thisProcess } from "./process-identity";

const Holder = z.object({ pid: z.int().positive(), started: z.string().nullable(), ready: z.boolean() });

/** Who holds the lock; `ready` once it serves. */
export type Holder = z.infer<typeof Holder>;

export type ProcessLock = {
  /** Tells those who wait that the database can be used. */
  markReady: () => void;
  release: () => void;
};

/** A takeover takes microseconds: a guard this old was left by a process that died in the middle of one. */
const ABANDONED_MS = 10_000;

/** The lock's living holder, or null when nobody holds it. */
export function findHolder(file: string): Holder | null {
  const holder = readHolder(file);
  return holder && isRunning(holder) ? holder : null;
}

/** Takes the lock for this process, or answers null when a living process has it. A dead one's lock is cleared. */
export function takeLock(file: string): ProcessLock | null {
  if (readText(file) !== null && !clearStale(file)) return null;
  const held: Holder = { ...thisProcess(), ready: false };
  if (!createWhole(file, JSON.stringify(held))) return null;
  return {
    markReady: () => replaceFile(file, JSON.stringify({ ...held, ready: true })),
    release: () => fs.rmSync(file, { force: true }),
  };
}

/** Removes a dead holder's lock; false when it is not dead, or somebody else is just taking it over. */
function clearStale(file: string): boolean {
  if (findHolder(file)) return false;
  const guard = `${file}.takeover`;
  try {
    fs.mkdirSync(guard);
  } catch (error) {
    if (!isFileError(error, "EEXIST")) throw error;
    const age = Date.now() - (fs.statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > ABANDONED_MS) fs.rmSync(guard, { recursive: true, force: true });
    return false;
  }
  try {
    // Only who holds the guard removes a lock, and looks again first: what was stale may be somebody's fresh one by now.
    if (findHolder(file)) return false;
    fs.rmSync(file, { force: true });
    return true;
  } finally {
    fs.rmSync(guard, { recursive: true, force: true });
  }
}

/** Creates the file with its text in one step; false when it exists. */
function createWhole(file: string, text: string): boolean {
  const draft = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(draft, text, { mode: 0o600 });
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (isFileError(error, "EEXIST")) return false;
    if (!isFileError(error, "EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK")) throw error;
    return createWithoutLinks(file, text);
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

/** For file systems that know no hard links. A reader may see the file empty for a moment, which counts as nobody's. */
function createWithoutLinks(file: string, text: string): boolean {
  try {
    fs.writeFileSync(file, text, { mode: 0o600, flag: "wx" });
    return true;
  } catch (error) {
    if (isFileError(error, "EEXIST")) return false;
    throw error;
  }
}

function readHolder(file: string): Holder | null {
  const text = readText(file);
  if (text === null) return null;
  try {
    return Holder.parse(JSON.parse(text));
  } catch (error) {
    // A lock nobody can read names nobody: written by hand, or cut off by a full disk.
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

function readText(file: string): string | null {
  try {
    return fs.readFileSync(file, "utf8");
  } catch (error) {
    if (isFileError(error, "ENOENT")) return null;
    throw error;
  }
}
