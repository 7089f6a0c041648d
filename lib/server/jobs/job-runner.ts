import type { JobName } from "@/lib/core/jobs/job";
import type { TakenJob, WorkingQueue } from "@/lib/database/working-queue";
import type { Context } from "@/lib/operations/context";

type Handlers = Partial<Record<JobName, (context: Context, data: unknown) => Promise<void>>>;

export type RunnerOptions = {
  queue: WorkingQueue;
  handlers: Handlers;
  /** A context of the moment, for one job. */
  newContext: () => Context;
  /** Jobs that are asked for by the clock: each once in its slot of so many seconds, on whichever instance. */
  rounds: readonly { name: JobName; seconds: number }[];
  /** Between two looks at the queue when there was nothing. */
  pollMs?: number;
  atOnce?: number;
};

export type JobRunner = {
  /** Takes no more jobs; resolves when those under way have ended, or were given back for others to take. */
  stop: () => Promise<void>;
};

const POLL_MS = 2_000;
/** Each job is a page fetched or a file read: two keep a small machine free for its readers. */
const AT_ONCE = 2;
const ROUND_MS = 15_000;
const GRACE_MS = 2_000;
const TIDY_MS = 3_600_000;

/** Runs jobs until it is stopped. A database that is away for a while stops nothing: the next look finds what this one did not. */
export function startJobRunner(options: RunnerOptions): JobRunner {
  const { queue, handlers, rounds, pollMs = POLL_MS, atOnce = AT_ONCE } = options;
  const names = Object.keys(handlers) as JobName[];
  const running = new Map<TakenJob, Promise<void>>();
  let isStopping = false;
  let wake = () => {};
  let roundAt = 0;
  let tidyAt = Date.now() + TIDY_MS;

  const round = async () => {
    const now = Date.now();
    if (now < roundAt) return;
    roundAt = now + Math.min(ROUND_MS, pollMs * 5);
    await queue.revive();
    for (const { name, seconds } of rounds) await queue.insertOnce(name, seconds);
    if (now < tidyAt) return;
    tidyAt = now + TIDY_MS;
    await queue.tidy();
  };

  const look = async () => {
    await round();
    if (running.size >= atOnce) return;
    for (const job of await queue.take(names, atOnce - running.size)) {
      const run = runJob(job, options).finally(() => {
        running.delete(job);
        wake();
      });
      running.set(job, run);
    }
  };

  const loop = async () => {
    while (!isStopping) {
      const before = running.size;
      let isAway = false;
      try {
        await look();
      } catch (error) {
        isAway = true;
        console.error("jobs: the queue did not answer", error instanceof Error ? error.message : error);
      }
      if (isStopping) break;
      // A job that ends makes room at once; as long as there was something, there may be more.
      const isHungry = !isAway && running.size > before && running.size < atOnce;
      if (!isHungry) await pause(pollMs);
    }
    await Promise.race([Promise.all(running.values()), pause(GRACE_MS)]);
    if (running.size > 0) await queue.release([...running.keys()]).catch(() => {});
  };

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      timer.unref();
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const ended = loop();
  return {
    stop: () => {
      isStopping = true;
      wake();
      return ended;
    },
  };
}

/** Of the time after which others take the job up: an end in good time, so that nobody else is at it while this process still is. */
const IN_GOOD_TIME = 0.9;

/** Runs one job to its end, and says so; never throws. */
async function runJob(job: TakenJob, { queue, handlers, newContext }: RunnerOptions): Promise<void> {
  const handler = handlers[job.name];
  if (handler === undefined) return;
  try {
    await within(job.seconds * IN_GOOD_TIME, handler(newContext(), job.data));
    await queue.complete(job);
  } catch (error) {
    // The page for admins shows this sentence; the rest is for who reads the log.
    console.error(`jobs: ${job.name} ${job.id} failed`, error);
    const reason =
      error instanceof JobTrouble ? error.message : "Something unexpected went wrong; the server’s log has it.";
    // What cannot even be said is found by `revive`.
    await queue.fail(job, reason).catch(() => {});
  }
}

/** A failure that is told to admins in its own words. */
class JobTrouble extends Error {}

async function within(seconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new JobTrouble(`It was not done after ${Math.round(seconds)} seconds.`)),
      seconds * 1000,
    );
  });
  // Whatever comes of work that is given up has no one left to hear it.
  work.catch(() => {});
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
