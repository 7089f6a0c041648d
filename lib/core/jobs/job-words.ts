import type { JobName } from "./job";

/** What a job does, for people. */
export const JOB_TITLES: Readonly<Record<JobName, string>> = {
  capture_source: "Capture a source",
  check_link: "Check a link",
  archive_source: "Copy in an archive",
  watch_article: "Look for a changed article",
  find_due: "Find what is due",
  back_up: "Daily backup",
};

/** States of a job, for people. */
export const JOB_STATES = ["running", "waiting", "failed", "done", "cancelled"] as const;
export type JobState = (typeof JOB_STATES)[number];

export const JOB_STATE_LABELS: Readonly<Record<JobState, string>> = {
  running: "Running",
  waiting: "Waiting",
  failed: "Failed",
  done: "Done",
  cancelled: "Cancelled",
};
