import type { Db } from "@/lib/database/client";
import { isMigrated } from "@/lib/database/migrations";

/** Whether the database answers and has every migration; `reason` says in a sentence what is wrong. */
export type Health = { ok: true } | { ok: false; reason: string };

/** Asks the database. Never throws: a database that is away is an answer. */
export async function checkHealth(db: Db): Promise<Health> {
  try {
    return (await isMigrated(db))
      ? { ok: true }
      : { ok: false, reason: "The database is there but not migrated. Run npm start, which migrates." };
  } catch {
    return { ok: false, reason: "The database does not answer." };
  }
}
