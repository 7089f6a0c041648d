"use server";

import { cancelJob } from "@/lib/operations/cancel-job";
import { retryFailedJobs } from "@/lib/operations/retry-failed-jobs";
import { retryJob } from "@/lib/operations/retry-job";
import { defineAction } from "@/lib/server/action";

export const cancelJobAction = defineAction(cancelJob);

export const retryJobAction = defineAction(retryJob);

export const retryFailedJobsAction = defineAction(retryFailedJobs, { show: ({ retried }) => ({ retried }) });
