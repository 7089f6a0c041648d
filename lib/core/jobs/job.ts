/** What is done beside the requests, and what each job is told. Payloads hold ids only: a job reads what it needs when it runs. */
export type Job =
  /** Fetch a source's address and keep what it holds. */
  | { name: "capture_source"; data: { sourceId: string } }
  /** Look whether a source's address still answers. */
  | { name: "check_link"; data: { sourceId: string } }
  /**
   * Send a source to an archive; with `lookUp`, only ask whether the archive has it; with `savingId` (the archive's own name
   * for what it is doing), ask what became of it.
   */
  | { name: "archive_source"; data: { copyId: string; lookUp?: true; savingId?: string } }
  /** Fetch an article's page again and compare it with the newest version. */
  | { name: "watch_article"; data: { articleId: string } }
  /** Find links and articles that are due, and ask for the jobs above. */
  | { name: "find_due"; data: Record<string, never> }
  /** Write the day's backup of an embedded database. */
  | { name: "back_up"; data: Record<string, never> };

export type JobName = Job["name"];

export const JOB_NAMES = [
  "capture_source",
  "check_link",
  "archive_source",
  "watch_article",
  "find_due",
  "back_up",
] as const satisfies readonly JobName[];

/** What a job is about: one job of a name waits for each subject at a time. */
export function jobSubject(job: Job): string {
  switch (job.name) {
    case "capture_source":
    case "check_link":
      return job.data.sourceId;
    case "archive_source":
      return job.data.copyId;
    case "watch_article":
      return job.data.articleId;
    default:
      return "";
  }
}

/** Seconds after which a job that does not end is taken up again (its process may be dead), and how often it is tried. */
export const JOB_RULES: Readonly<Record<JobName, { expireInSeconds: number; retryLimit: number; retryDelay: number }>> =
  {
    capture_source: { expireInSeconds: 60, retryLimit: 2, retryDelay: 30 },
    check_link: { expireInSeconds: 60, retryLimit: 2, retryDelay: 60 },
    archive_source: { expireInSeconds: 120, retryLimit: 5, retryDelay: 60 },
    watch_article: { expireInSeconds: 60, retryLimit: 2, retryDelay: 60 },
    find_due: { expireInSeconds: 60, retryLimit: 1, retryDelay: 10 },
    back_up: { expireInSeconds: 900, retryLimit: 2, retryDelay: 60 },
  };
