import { done, type Result } from "@/lib/core/result";
import { retryJobs } from "@/lib/data/job-rows";
import { actorId, refuseUnlessAdmin } from "./administer";
import type { Context } from "./context";
import { recordInstallationEvent } from "./installation-event";
import { knownJobSources } from "./known-job-sources";

/** Has every failed job that the actor may know of tried again at once. With none, nothing is done. */
export async function retryFailedJobs(context: Context): Promise<Result<{ retried: number }>> {
  const refusal = refuseUnlessAdmin(context, "see to jobs");
  if (refusal !== null) return refusal;
  const known = await knownJobSources(context);
  return context.db.$transaction(async (tx) => {
    const retried = await retryJobs(tx, known);
    if (retried === 0) return done({ retried });
    await recordInstallationEvent(tx, context, actorId(context), { type: "job.retried", payload: { count: retried } });
    return done({ retried });
  });
}
