import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { JobName } from "@/lib/core/jobs/job";
import { enqueueJobs } from "@/lib/data/enqueue-jobs";
import { openWorkingQueue, type WorkingQueue } from "@/lib/database/working-queue";
import { type JobRunner, type RunnerOptions, startJobRunner } from "@/lib/server/jobs/job-runner";
import { openTestDatabase, type TestDatabase } from "@/tests/support/database";
import { contextOf } from "@/tests/support/newsroom";

let database: TestDatabase;
let queue: WorkingQueue;
const runners: JobRunner[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  queue = openWorkingQueue(database.url);
});
afterAll(async () => {
  await queue.close();
  await database.close();
});
beforeEach(async () => void (await database.db.$executeRaw`DELETE FROM pgboss.job`));
afterEach(async () => void (await Promise.all(runners.splice(0).map((runner) => runner.stop()))));

function run(handlers: RunnerOptions["handlers"], more: Partial<RunnerOptions> = {}) {
  const newContext = () => contextOf(database.db);
  const runner = startJobRunner({ queue, handlers, newContext, rounds: [], pollMs: 20, ...more });
  runners.push(runner);
  return runner;
}

const ask = (...ids: string[]) =>
  database.db.$transaction((tx) =>
    enqueueJobs(
      tx,
      ids.map((sourceId) => ({ name: "check_link", data: { sourceId } })),
    ),
  );

type Row = { state: string; retries: number; reason: string | null };
const rows = () =>
  database.db.$queryRaw<Row[]>`
    SELECT state::text, retry_count AS retries, output->>'message' AS reason FROM pgboss.job ORDER BY created_on, id`;
const states = async () => (await rows()).map(({ state }) => state);

test("each job is run once by one of two runners, at most two at a time by each", async () => {
  const ids = Array.from({ length: 12 }, (_, index) => `source-${index}`);
  await ask(...ids);
  const done: string[] = [];
  let atOnce = 0;
  let most = 0;
  const handler = async (_: unknown, data: unknown) => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    await database.db.$queryRaw`SELECT 1`;
    done.push((data as { sourceId: string }).sourceId);
    atOnce -= 1;
  };
  run({ check_link: handler });
  run({ check_link: handler });
  await expect.poll(states).toEqual(ids.map(() => "completed"));
  expect(done.sort()).toEqual(ids.sort());
  expect(most).toBeLessThanOrEqual(4);
});

test("a job that fails is tried again after its delay, and then told of in a sentence that gives nothing away", async () => {
  await ask("a");
  await database.db.$executeRaw`UPDATE pgboss.job SET retry_limit = 1, retry_delay = 0`;
  let tries = 0;
  const loud = console.error;
  console.error = () => {};
  run({
    check_link: async () => {
      tries += 1;
      throw new Error("postgresql://user:password@host");
    },
  });
  await expect
    .poll(rows)
    .toEqual([{ state: "failed", retries: 1, reason: expect.stringContaining("the server’s log") }]);
  console.error = loud;
  expect(tries).toBe(2);
});

test("a job that hangs is given up in good time", async () => {
  await ask("a");
  await database.db.$executeRaw`UPDATE pgboss.job SET retry_limit = 0, expire_in = interval '1 second'`;
  const loud = console.error;
  console.error = () => {};
  run({ check_link: () => new Promise(() => {}) });
  await expect
    .poll(rows, { timeout: 5_000 })
    .toEqual([{ state: "failed", retries: 0, reason: "It was not done after 1 seconds." }]);
  console.error = loud;
});

test("what a dead process had taken is taken up, without costing a try, until it has taken too many with it", async () => {
  await ask("a");
  await queue.take(["check_link"], 1);
  await queue.revive();
  expect(await states()).toEqual(["active"]);
  await database.db.$executeRaw`UPDATE pgboss.job SET started_on = now() - interval '1 hour'`;
  await queue.revive();
  expect(await rows()).toEqual([{ state: "retry", retries: 0, reason: null }]);
  for (let death = 1; death < 12; death++) {
    await database.db.$executeRaw`
      UPDATE pgboss.job SET state = 'active', started_on = now() - interval '1 hour' WHERE state = 'retry'`;
    await queue.revive();
  }
  expect(await rows()).toEqual([{ state: "failed", retries: 0, reason: expect.stringContaining("10 times") }]);
});

test("a runner that stops gives back what it cannot end, and others take it", async () => {
  await ask("a");
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const first = run({
    check_link: () => {
      begin();
      return new Promise(() => {});
    },
  });
  await begun;
  await first.stop();
  expect(await states()).toEqual(["retry"]);
  run({ check_link: async () => {} });
  await expect.poll(states).toEqual(["completed"]);
});

test("rounds are asked for once in their time, however many runners there are", async () => {
  const handlers = { find_due: async () => {} };
  const rounds = [{ name: "find_due" as JobName, seconds: 3_600 }];
  run(handlers, { rounds });
  run(handlers, { rounds });
  await expect.poll(states).toEqual(["completed"]);
  for (let count = 0; count < 3; count++) await queue.insertOnce("find_due", 3_600);
  await queue.tidy();
  expect(await states()).toEqual(["completed"]);
});

test("jobs of a name that this release cannot run are left for one that can", async () => {
  await ask("a");
  run({ find_due: async () => {} });
  await queue.take(["find_due"], 1);
  expect(await states()).toEqual(["created"]);
});
