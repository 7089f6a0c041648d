import type { JobName } from "@/lib/core/jobs/job";
import { JOB_STATES, type JobState } from "@/lib/core/jobs/job-words";
import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";

/** A job as the queue has it, with what it is about. */
export type JobRow = {
  /** Its UUID without dashes. */
  id: string;
  name: JobName;
  state: JobState;
  /** Of the source or article it is about. */
  title: string | null;
  url: string | null;
  articleId: string | null;
  /** How often it was begun. */
  attempts: number;
  createdAt: Date;
  /** When it may begin. */
  dueAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  /** Why it failed, or was last put off. */
  reason: string | null;
};

/** Ids of sources that jobs are about, as far as the viewer may know of them: jobs about others are not there for them. */
type Known = { sourceIds: readonly string[] };

const STATE = Prisma.sql`CASE j.state WHEN 'active' THEN 'running' WHEN 'completed' THEN 'done' WHEN 'failed' THEN 'failed'
  WHEN 'cancelled' THEN 'cancelled' ELSE 'waiting' END`;

/** The source a job is about: of its own, or of the copy it is about. */
const SOURCE_ID = Prisma.sql`coalesce(j.data->>'sourceId', (SELECT c."sourceId" FROM "ArchiveCopy" c WHERE c.id = j.data->>'copyId'))`;

const isKnown = ({ sourceIds }: Known) =>
  Prisma.sql`((NOT jsonb_exists(j.data, 'sourceId') AND NOT jsonb_exists(j.data, 'copyId')) OR ${SOURCE_ID} = ANY(${[...sourceIds]}::text[]))`;

/** Every source that some job is about. */
export async function listJobSourceIds(db: Transaction): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string | null }[]>`SELECT DISTINCT ${SOURCE_ID} AS id FROM pgboss.job j`;
  return rows.flatMap(({ id }) => id ?? []);
}

export type JobPage = Known & {
  state?: JobState | undefined;
  /** The last one of the page before. */
  after: { createdAt: Date; id: string } | null;
  limit: number;
};

const ID = Prisma.sql`replace(j.id::text, '-', '')`;
/** Cursors know milliseconds. */
const CREATED = Prisma.sql`date_trunc('milliseconds', j.created_on)`;

/** Jobs that were asked for last come first. */
export async function listJobRows(db: Transaction, { state, after, limit, ...known }: JobPage): Promise<JobRow[]> {
  const inState = state === undefined ? Prisma.empty : Prisma.sql`AND ${STATE} = ${state}`;
  const from =
    after === null
      ? Prisma.empty
      : Prisma.sql`AND (${CREATED}, ${ID}) < (${after.createdAt}::timestamptz, ${after.id})`;
  return db.$queryRaw<JobRow[]>`
    SELECT page.id, page.name, page.state, coalesce(s.title, a.title) AS title, coalesce(s.url, a.url) AS url, a.id AS "articleId",
      page.attempts, page."createdAt", page."dueAt", page."startedAt", page."endedAt", page.reason
    FROM (
      SELECT ${ID} AS id, j.name, ${STATE} AS state, ${SOURCE_ID} AS "sourceId", j.data->>'articleId' AS "articleId",
        j.retry_count + CASE WHEN j.started_on IS NULL THEN 0 ELSE 1 END AS attempts, ${CREATED} AS "createdAt",
        j.start_after AS "dueAt", j.started_on AS "startedAt", j.completed_on AS "endedAt",
        CASE WHEN j.state IN ('failed', 'retry') THEN coalesce(j.output->>'message', j.output->'value'->>'message') END AS reason
      FROM pgboss.job j WHERE ${isKnown(known)} ${inState} ${from}
      ORDER BY 7 DESC, 1 DESC LIMIT ${limit}
    ) page
    LEFT JOIN "Source" s ON s.id = page."sourceId" LEFT JOIN "Article" a ON a.id = page."articleId"
    ORDER BY page."createdAt" DESC, page.id DESC`;
}

/** How many jobs are in each state. */
export async function countJobs(db: Transaction, known: Known): Promise<Record<JobState, number>> {
  const rows = await db.$queryRaw<{ state: JobState; count: number }[]>`
    SELECT ${STATE} AS state, count(*)::int AS count FROM pgboss.job j WHERE ${isKnown(known)} GROUP BY 1`;
  const counts = new Map(rows.map(({ state, count }) => [state, count]));
  return Object.fromEntries(JOB_STATES.map((state) => [state, counts.get(state) ?? 0])) as Record<JobState, number>;
}

/** The job with this id, if it is known; its row is locked. */
export async function lockJob(
  tx: Transaction,
  id: string,
  known: Known,
): Promise<{ name: JobName; state: JobState; copyId: string | null } | null> {
  const rows = await tx.$queryRaw<{ name: JobName; state: JobState; copyId: string | null }[]>`
    SELECT j.name, ${STATE} AS state, j.data->>'copyId' AS "copyId" FROM pgboss.job j
    WHERE j.id = ${id}::uuid AND ${isKnown(known)} FOR UPDATE OF j`;
  return rows[0] ?? null;
}

/** Has failed jobs tried again at once (absent `id`: all that are known); answers how many. */
export async function retryJobs(
  tx: Transaction,
  { id, ...known }: Known & { id?: string | undefined },
): Promise<number> {
  const which = id === undefined ? Prisma.empty : Prisma.sql`j.id = ${id}::uuid AND`;
  return tx.$executeRaw`
    UPDATE pgboss.job j SET state = 'retry', retry_limit = j.retry_limit + 1, priority = 0, start_after = now(), completed_on = NULL,
      keep_until = now() + interval '14 days'
    WHERE ${which} j.state = 'failed' AND ${isKnown(known)}`;
}

/** Takes a job that waits out of the queue; false when it does not wait any more. */
export async function cancelWaitingJob(tx: Transaction, id: string): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE pgboss.job SET state = 'cancelled', completed_on = now() WHERE id = ${id}::uuid AND state < 'active'`;
  return count === 1;
}
