import type { ApiCall } from "./api-call";

/** What the API has about what is done beside the requests. */
export const JOB_CALLS = {
  listJobs: {
    method: "GET",
    path: "/jobs",
    id: "listJobs",
    tag: "Jobs",
    summary: "List jobs that run, wait, failed or were done lately, newest first",
    description:
      "For admins. `state` narrows the list; `counts` are of all. Jobs about a source that only hidden reviews cite are not there. Pass `nextCursor` as `cursor` for the next page; it is null on the last one.",
    query: "ListJobs",
    status: 200,
    answer: "JobList",
    errors: [],
  },
  retryJob: {
    method: "POST",
    path: "/jobs/{jobId}/retry",
    id: "retryJob",
    tag: "Jobs",
    summary: "Try a failed job again",
    description: "For admins.",
    status: 200,
    answer: "ChangedJob",
    errors: ["conflict"],
  },
  retryFailedJobs: {
    method: "POST",
    path: "/jobs/retry",
    id: "retryFailedJobs",
    tag: "Jobs",
    summary: "Try every failed job again",
    description: "For admins.",
    status: 200,
    answer: "RetriedJobs",
    errors: [],
  },
  cancelJob: {
    method: "DELETE",
    path: "/jobs/{jobId}",
    id: "cancelJob",
    tag: "Jobs",
    summary: "Take a job that waits out of the queue",
    description: "For admins.",
    status: 200,
    answer: "ChangedJob",
    errors: ["conflict"],
  },
} as const satisfies Record<string, ApiCall>;
