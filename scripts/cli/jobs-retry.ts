import { done } from "@/lib/core/result";
import { retryFailedJobs } from "@/lib/operations/retry-failed-jobs";
import { retryJob } from "@/lib/operations/retry-job";
import { AS_OPTION, type Command } from "./command";
import { UsageError } from "./exit-code";
import { withContext } from "./open-context";

export const jobsRetry: Command = {
  name: "jobs retry",
  summary: "Have a failed job tried again, or all of them",
  arguments: [],
  options: {
    job: { value: "ID", about: "the job's id, as jobs list prints it" },
    all: { about: "every failed job" },
    ...AS_OPTION,
  },
  examples: ["stet jobs retry --all", "stet jobs retry --job 0b51…"],
  async run({ text, flag, env }) {
    const jobId = text("job");
    if ((jobId === undefined) === !flag("all")) throw new UsageError("Say --job ID, or --all");
    if (jobId === undefined) {
      const retried = await withContext(env, text("as"), retryFailedJobs);
      if (!retried.ok) return retried;
      return done({ value: retried.value, text: `${retried.value.retried}\n` });
    }
    const retried = await withContext(env, text("as"), (context) => retryJob(context, { jobId }));
    if (!retried.ok) return retried;
    return done({ value: retried.value, text: `${retried.value.id}\n` });
  },
};
