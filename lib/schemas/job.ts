import { z } from "zod";
import { JOB_NAMES } from "@/lib/core/jobs/job";
import { JOB_STATES } from "@/lib/core/jobs/job-words";
import { Identifier } from "./article";
import { LIMITS } from "./limits";

export const ListJobsInput = z.strictObject({
  state: z.enum(JOB_STATES).optional(),
  limit: z.coerce.number().int().min(1).max(LIMITS.pageSize).default(50),
  cursor: z.string().max(200).optional(),
});

export const JobReference = z.strictObject({ jobId: Identifier });

/** A job, and what it is about. */
export const JobView = z.strictObject({
  id: Identifier,
  name: z.enum(JOB_NAMES),
  state: z.enum(JOB_STATES),
  /** The source or article it is about; null: it is about none. */
  about: z.strictObject({ title: z.string(), url: z.string().nullable(), articleId: Identifier.nullable() }).nullable(),
  /** How often it was begun. */
  attempts: z.int().min(0),
  createdAt: z.iso.datetime(),
  /** When it may begin. */
  dueAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  /** Why it failed, or was last put off, in a sentence. */
  reason: z.string().nullable(),
});
export type JobView = z.infer<typeof JobView>;

const count = z.int().min(0);
export const JobList = z.strictObject({
  items: z.array(JobView),
  counts: z.strictObject({ running: count, waiting: count, failed: count, done: count, cancelled: count }),
  nextCursor: z.string().nullable(),
});
export type JobList = z.infer<typeof JobList>;

/** How many failed jobs are tried again. */
export const RetriedJobs = z.strictObject({ retried: count });
/** What became of one job. */
export const ChangedJob = z.strictObject({ id: Identifier, state: z.enum(JOB_STATES) });
export type ChangedJob = z.infer<typeof ChangedJob>;
