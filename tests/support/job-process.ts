import { openDatabase } from "@/lib/database/client";
import { openWorkingQueue } from "@/lib/database/working-queue";
import { HANDLERS } from "@/lib/server/jobs/handlers";
import { startJobRunner } from "@/lib/server/jobs/job-runner";
import { localArchiveCaller } from "./local-archive-caller";
import { localFetcher } from "./local-fetcher";
import { contextOf } from "./newsroom";

// A process that does nothing but run jobs, as the app's do beside their requests: the address of its database is its argument.

/** Behind the database's clock, so that what is put off for seconds is due at once. */
const BEHIND_MS = 3_600_000;

const [, , url = ""] = process.argv;
const db = openDatabase(url);
const queue = openWorkingQueue(url);
const runner = startJobRunner({
  queue,
  handlers: HANDLERS,
  newContext: () => ({
    ...contextOf(db, { kind: "system" }, new Date(Date.now() - BEHIND_MS)),
    fetchPage: localFetcher,
    callArchive: localArchiveCaller(),
  }),
  rounds: [],
  pollMs: 50,
});
// Whoever started it is gone, or asks it to end.
process.on("disconnect", async () => {
  await runner.stop();
  await queue.close();
  await db.$disconnect();
});
