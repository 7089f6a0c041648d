import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { lockJob, retryJobs } from "@/lib/data/job-rows";
import { type ChangedJob, JobReference } from "@/lib/schemas/job";
import { actorId, refuseUnlessAdmin } from "./administer";
import type { Context } from "./context";
import { recordInstallationEvent } from "./installation-event";
import { readJobId } from "./job-id";
import { knownJobSources } from "./known-job-sources";
import { parseInput } from "./parse";

/** Has a job that failed tried again at once. Errors: `not_found`, `conflict` when it did not fail. */
export async function retryJob(context: Context, input: z.input<typeof JobReference>): Promise<Result<ChangedJob>> {
  const parsed = parseInput(JobReference, input);
  if (!parsed.ok) return parsed;
  const refusal = refuseUnlessAdmin(context, "see to jobs");
  if (refusal !== null) return refusal;
  const id = readJobId(parsed.value.jobId);
  if (!id.ok) return id;
  const known = await knownJobSources(context);
  return context.db.$transaction(async (tx) => {
    const job = await lockJob(tx, id.value, known);
    if (job === null) return noSuchJob();
    if ((await retryJobs(tx, { ...known, id: id.value })) === 0) {
      return refuse("conflict", "This job did not fail: there is nothing to try again.");
    }
    const event = { type: "job.retried", subjectId: id.value, payload: { name: job.name } };
    await recordInstallationEvent(tx, context, actorId(context), event);
    return done({ id: id.value, state: "waiting" as const });
  });
}

export const noSuchJob = () => refuse("not_found", "There is no such job; what was done is forgotten after some days.");
