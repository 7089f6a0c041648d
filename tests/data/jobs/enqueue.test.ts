import { expect, test } from "vitest";
import type { Job } from "@/lib/core/jobs/job";
import { enqueueJobs } from "@/lib/data/enqueue-jobs";
import { openTestDatabase } from "../../support/database";

const capture = (sourceId: string): Job => ({ name: "capture_source", data: { sourceId } });

test("jobs are there when their transaction commits, once for each subject, and never were when it does not", async () => {
  const { db, close } = await openTestDatabase();
  const waiting = () =>
    db.$queryRaw<{ subject: string }[]>`SELECT data->>'sourceId' AS subject FROM pgboss.job ORDER BY subject`;
  await db.$transaction(async (tx) => {
    await enqueueJobs(tx, [capture("a"), capture("b")]);
    await enqueueJobs(tx, [capture("a")]);
  });
  expect(await waiting()).toEqual([{ subject: "a" }, { subject: "b" }]);
  const refused = db.$transaction(async (tx) => {
    await enqueueJobs(tx, [capture("c")]);
    throw new Error("taken back");
  });
  await expect(refused).rejects.toThrow("taken back");
  expect(await waiting()).toEqual([{ subject: "a" }, { subject: "b" }]);
  await close();
});
