import { setTimeout } from "node:timers/promises";
import { dataFiles } from "@/lib/database/data-folder";
import { type EmbeddedPostgres, startEmbedded } from "@/lib/database/embedded-postgres";
import { migrate } from "@/lib/database/migrate";
import { findHolder } from "@/lib/database/process-lock";
import { serverEnv } from "@/lib/server/env";

// The process that serves the data folder. Its parent starts it with an IPC channel and stops it by closing that: however the
// parent ends, this ends too, cleanly.

const LOOK_AGAIN_MS = 100;
const { dataDir } = serverEnv();

const say = (message: { waitingFor: number } | { ready: true; applied: string[] }) => process.send?.(message);

const fail = (error: unknown) => {
  console.error(`The embedded database failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
};

/** Commands may have the folder open for a moment; another server has it for good, which is for the parent to judge. */
async function open(): Promise<EmbeddedPostgres> {
  for (let told = 0; ; await setTimeout(LOOK_AGAIN_MS)) {
    const postgres = await startEmbedded(dataDir, { onFailure: fail });
    if (postgres) return postgres;
    const holder = findHolder(dataFiles(dataDir).lock)?.pid ?? 0;
    if (holder !== 0 && holder !== told) say({ waitingFor: holder });
    told = holder;
  }
}

// Ctrl-C in a terminal reaches every process at once; the app still needs the database to finish what it is doing.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => {});

let postgres: EmbeddedPostgres | null = null;
process.once("disconnect", async () => {
  await postgres?.stop();
  process.exit(0);
});
process.once("uncaughtException", fail);

postgres = await open();
const applied = await migrate(postgres.url);
postgres.markReady();
say({ ready: true, applied });
