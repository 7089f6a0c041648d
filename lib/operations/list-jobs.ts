import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { countJobs, type JobRow, listJobRows } from "@/lib/data/job-rows";
import { type JobList, type JobView, ListJobsInput } from "@/lib/schemas/job";
import { refuseUnlessAdmin } from "./administer";
import type { Context } from "./context";
import { knownJobSources } from "./known-job-sources";
import { parseInput } from "./parse";
import { pageOf, readTimeCursor } from "./time-cursor";

/** The jobs that run, wait, failed, or were done lately, the newest first; those about what the actor may not know of are not there. */
export async function listJobs(context: Context, input: z.input<typeof ListJobsInput>): Promise<Result<JobList>> {
  const parsed = parseInput(ListJobsInput, input);
  if (!parsed.ok) return parsed;
  const refusal = refuseUnlessAdmin(context, "see to jobs");
  if (refusal !== null) return refusal;
  const { state, limit, cursor } = parsed.value;
  const after = readTimeCursor(cursor);
  if (!after.ok) return after;
  const known = await knownJobSources(context);
  const [rows, counts] = await Promise.all([
    listJobRows(context.db, { ...known, state, after: after.value, limit: limit + 1 }),
    countJobs(context.db, known),
  ]);
  const { page, nextCursor } = pageOf(rows, limit);
  return done({ items: page.map(viewJob), counts, nextCursor });
}

const viewJob = ({ title, url, articleId, createdAt, dueAt, startedAt, endedAt, ...job }: JobRow): JobView => ({
  ...job,
  about: title === null ? null : { title, url, articleId },
  createdAt: createdAt.toISOString(),
  dueAt: dueAt.toISOString(),
  startedAt: startedAt?.toISOString() ?? null,
  endedAt: endedAt?.toISOString() ?? null,
});
