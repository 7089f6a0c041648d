import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { settleCopy } from "@/lib/data/archive-copies";
import { cancelWaitingJob, lockJob } from "@/lib/data/job-rows";
import { type ChangedJob, JobReference } from "@/lib/schemas/job";
import { actorId, refuseUnlessAdmin } from "./administer";
import type { Context } from "./context";
import { recordInstallationEvent } from "./installation-event";
import { readJobId } from "./job-id";
import { knownJobSources } from "./known-job-sources";
import { parseInput } from "./parse";
import { noSuchJob } from "./retry-job";

/** Takes a job that waits out of the queue. Errors: `not_found`, `conflict` when it does not wait any more. */
export async function cancelJob(context: Context, input: z.input<typeof JobReference>): Promise<Result<ChangedJob>> {
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
    if (!(await cancelWaitingJob(tx, id.value))) {
      return refuse("conflict", "This job does not wait any more: it runs, or has ended.");
    }
    // Whoever asked for the copy is told, and can ask again.
    if (job.copyId !== null) {
      await settleCopy(tx, job.copyId, { state: "failed", reason: "An admin took it out of the queue." });
    }
    const event = { type: "job.cancelled", subjectId: id.value, payload: { name: job.name } };
    await recordInstallationEvent(tx, context, actorId(context), event);
    return done({ id: id.value, state: "cancelled" as const });
  });
}
