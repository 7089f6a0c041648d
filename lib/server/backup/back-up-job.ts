import { connectionString } from "@/lib/database/connection-string";
import type { DatabasePlace } from "@/lib/database/data-folder";
import { backUpDaily, isBackupDue } from "./daily-backup";

/** Whether the job `back_up` is to be asked for: of the embedded database alone. A server's is its administrator's to back up. */
export const isJobDue = ({ databaseUrl, dataDir }: DatabasePlace, now: Date): boolean =>
  databaseUrl === null && isBackupDue(dataDir, now);

/** What the job `back_up` does. */
export async function backUpJob(place: DatabasePlace, now: Date): Promise<void> {
  if (place.databaseUrl !== null) return;
  await backUpDaily({ url: connectionString(place), dataDir: place.dataDir, now });
}
