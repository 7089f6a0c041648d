import { isOverdue, readDailyBackups } from "@/lib/server/backup/daily-backup";
import type { Env } from "@/lib/server/env";
import type { Finding } from "./findings";

/** When the embedded database was last backed up by itself. */
export function findBackups({ databaseUrl, dataDir }: Pick<Env, "databaseUrl" | "dataDir">, now: Date): Finding {
  const what = "Backups";
  if (databaseUrl !== null) {
    return { what, state: "ok", found: "none by itself of a database server: stet backup, or the server’s own" };
  }
  const { newest, kept, trouble, folder } = readDailyBackups(dataDir);
  const makeRoom = "Look at the disk, then run stet backup FILE to have one now.";
  if (trouble !== null) {
    return { what, state: "fail", found: `failed at ${trouble.at}: ${trouble.message}`, wayOut: makeRoom };
  }
  if (newest === null) {
    return {
      what,
      state: "warn",
      found: "none yet",
      wayOut: "The running app makes one a day; stet backup FILE makes one now.",
    };
  }
  const found = `the last at ${newest.at}, ${kept} in ${folder}`;
  return isOverdue(newest, now)
    ? { what, state: "warn", found, wayOut: "The running app makes one a day: is it running?" }
    : { what, state: "ok", found };
}
