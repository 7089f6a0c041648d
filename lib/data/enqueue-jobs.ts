import { type Job, jobSubject } from "@/lib/core/jobs/job";
import type { Transaction } from "@/lib/database/client";
import { insertJobs } from "@/lib/database/job-queue";

/**
 * Asks for jobs in the transaction that they follow from. A job that waits already for the same subject is not asked for
 * twice. `startAfter`: not before this moment; `apartMs`: and each so much after the one before.
 */
export async function enqueueJobs(
  tx: Transaction,
  jobs: readonly Job[],
  { startAfter, apartMs = 0 }: { startAfter?: Date; apartMs?: number } = {},
): Promise<void> {
  if (jobs.length === 0) return;
  await insertJobs(
    tx,
    jobs.map((job, index) => ({
      name: job.name,
      data: job.data,
      singletonKey: jobSubject(job),
      ...(startAfter === undefined
        ? {}
        : { startAfter: new Date(startAfter.getTime() + index * apartMs).toISOString() }),
    })),
  );
}
