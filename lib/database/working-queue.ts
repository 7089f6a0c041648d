import { JOB_NAMES, type JobName } from "@/lib/core/jobs/job";
import { openJobQueue } from "./job-queue";

/** A job that this process has taken. */
export type TakenJob = {
  id: string;
  name: JobName;
  data: unknown /** Others take it when this is over. */;
  seconds: number;
};

/** What a process that runs jobs asks of the queue. */
export type WorkingQueue = {
  /** At most `limit` of the jobs whose time has come, each now this process's. */
  take: (names: readonly JobName[], limit: number) => Promise<TakenJob[]>;
  complete: (job: TakenJob) => Promise<void>;
  /** Put back to be tried again, or failed when it was tried often enough. */
  fail: (job: TakenJob, reason: string) => Promise<void>;
  /** Gives back what was taken and will not be done here: a process that stops. */
  release: (jobs: readonly TakenJob[]) => Promise<void>;
  /** Puts back what processes took that are no more. */
  revive: () => Promise<void>;
  /** Asks for a job unless it was asked for in this slot of `seconds` already, by whichever process. */
  insertOnce: (name: JobName, seconds: number) => Promise<void>;
  /** Clears away what was done long ago. */
  tidy: () => Promise<void>;
  close: () => Promise<void>;
};

/** How often a job is taken up after its process died; one that takes every process down with it is let be in the end. */
const MOST_DEATHS = 10;

/**
 * A process that lives ends its jobs in time, done or failed: what is still taken after that was left by one that died. That is
 * no failure of the job's own, so it has its tries back, and waits behind the others in case it was the job that did it.
 */
const REVIVE = `
  UPDATE pgboss.job SET state = 'retry', start_after = now(), retry_limit = retry_limit + 1, priority = priority - 1
  WHERE state = 'active' AND started_on + expire_in < now() AND priority > -${MOST_DEATHS}`;

const RELEASE = `
  UPDATE pgboss.job SET state = 'retry', start_after = now(), retry_limit = retry_limit + 1
  WHERE id = ANY($1::uuid[]) AND state = 'active'`;

const GIVE_UP = `
  UPDATE pgboss.job SET state = 'failed', completed_on = now(),
    output = '{"message": "The process that ran it ended ${MOST_DEATHS} times before it was done."}'::jsonb
  WHERE state = 'active' AND started_on + expire_in < now() AND priority <= -${MOST_DEATHS}`;

const WAITING = `
  SELECT name FROM pgboss.job WHERE name = ANY($1) AND state < 'active' AND start_after < now() GROUP BY name
  ORDER BY max(priority) DESC, min(created_on)`;

/** The queue as its workers use it, on few connections of its own. */
export function openWorkingQueue(url: string): WorkingQueue {
  const { boss, run, close } = openJobQueue(url);
  return {
    async take(names, limit) {
      const { rows } = await run(WAITING, [[...names]]);
      const taken: TakenJob[] = [];
      for (const name of JOB_NAMES.toSorted((a, b) => placeOf(rows, a) - placeOf(rows, b))) {
        if (taken.length >= limit) break;
        if (placeOf(rows, name) === Number.POSITIVE_INFINITY) continue;
        const jobs = await boss.fetch(name, { batchSize: limit - taken.length });
        taken.push(
          ...jobs.map(({ id, data, expireInSeconds }) => ({ id, name, data, seconds: Number(expireInSeconds) })),
        );
      }
      return taken;
    },
    complete: async ({ name, id }) => void (await boss.complete(name, id)),
    fail: async ({ name, id }, message) => void (await boss.fail(name, id, { message })),
    release: async (jobs) => void (await run(RELEASE, [jobs.map(({ id }) => id)])),
    async revive() {
      await run(REVIVE);
      await run(GIVE_UP);
    },
    insertOnce: async (name, seconds) =>
      void (await boss.insert([{ name, data: {}, singletonKey: "", singletonSeconds: seconds }])),
    tidy: async () => void (await boss.maintain()),
    close,
  };
}

/** Where a queue stands among those that have something to do. */
function placeOf(rows: readonly Record<string, unknown>[], name: JobName): number {
  const place = rows.findIndex((row) => row.name === name);
  return place === -1 ? Number.POSITIVE_INFINITY : place;
}
