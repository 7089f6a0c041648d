import { connectionString } from "@/lib/database/connection-string";
import { openWorkingQueue } from "@/lib/database/working-queue";
import { contextFor } from "../context";
import { serverEnv } from "../env";
import { HANDLERS } from "./handlers";
import { type JobRunner, startJobRunner } from "./job-runner";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

// Next loads modules anew while developing; one runner is enough.
const holder = globalThis as typeof globalThis & { stetJobRunner?: JobRunner };

/** Runs jobs as long as this process serves; instances share the work. */
export function startJobTask(): void {
  if (holder.stetJobRunner !== undefined) return;
  const env = serverEnv();
  const queue = openWorkingQueue(connectionString(env));
  const isEmbedded = env.databaseUrl === null;
  const rounds = [
    { name: "find_due", seconds: 5 * MINUTE } as const,
    // Asked for more often than once a day, so that a machine that is off at night has one too.
    ...(isEmbedded ? [{ name: "back_up", seconds: HOUR } as const] : []),
  ];
  const runner = startJobRunner({
    queue,
    handlers: HANDLERS,
    newContext: () => contextFor({ kind: "system" }),
    rounds,
  });
  holder.stetJobRunner = runner;
  const stop = () => void runner.stop().then(queue.close);
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}
