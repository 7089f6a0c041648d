import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { isFileError } from "./file-error";

/** A process id together with when that process started, so that a recycled id is not taken for the same process. */
export type ProcessIdentity = { pid: number; started: string | null };

export const thisProcess = (): ProcessIdentity => ({ pid: process.pid, started: startOf(process.pid) ?? null });

/** Whether that very process still runs. A zombie does not. */
export function isRunning({ pid, started }: ProcessIdentity): boolean {
  if (!isSignalable(pid)) return false;
  const now = startOf(pid);
  if (now === undefined) return false;
  return started === null || now === null || started === now;
}

function isSignalable(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return isFileError(error, "EPERM");
  }
}

/** When the process started, in a form only good for comparing; null where the system does not say, undefined once it is gone. */
function startOf(pid: number): string | null | undefined {
  if (process.platform === "linux") return linuxStart(pid);
  if (process.platform === "win32") return null;
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch (error) {
    // `ps` answers 1 for a process that is gone.
    if (error instanceof Error && "status" in error && error.status === 1) return undefined;
    return null;
  }
}

function linuxStart(pid: number): string | null | undefined {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "latin1");
    // proc(5): the name in parentheses may itself hold spaces and parentheses; the state follows it, the start time is field 22.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? undefined : (fields[19] ?? null);
  } catch (error) {
    if (isFileError(error, "ENOENT", "ESRCH")) return fs.existsSync("/proc/self/stat") ? undefined : null;
    throw error;
  }
}
