import pg from "pg";
import PgBoss from "pg-boss";
import { JOB_NAMES, JOB_RULES, type Job, jobSubject } from "@/lib/core/jobs/job";
import type { Transaction } from "./client";

const DAY = 86_400;

/** How long what is done is kept to be looked at. Longer than any slot of `insertOnce`, or a slot would be filled twice. */
const KEPT = { archiveCompletedAfterSeconds: 2 * DAY, archiveFailedAfterSeconds: 30 * DAY, deleteAfterDays: 1 };

export type RunSql = (text: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>;

/** The queue on its own few connections. Nothing runs until `start()`; the caller closes it. */
export function openJobQueue(url: string): { boss: PgBoss; run: RunSql; close: () => Promise<void> } {
  const pool = new pg.Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while idle is the pool's to replace.
  pool.on("error", () => {});
  const boss = new PgBoss({ db: { executeSql: (text, values) => pool.query(text, values) }, ...KEPT });
  boss.on("error", (error) => console.error("jobs:", error.message));
  return { boss, run: (text, values) => pool.query(text, values), close: () => pool.end() };
}

/** Makes the queue's own tables, or brings them up to the library's version, and every queue of ours. Any number of times, at once too. */
export async function prepareJobQueue(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 10_000 });
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    supervise: false,
    schedule: false,
  });
  try {
    await boss.start();
    // `short`: of the jobs that wait, one for each subject.
    for (const name of JOB_NAMES) await boss.createQueue(name, { name, policy: "short", ...JOB_RULES[name] });
    await boss.stop({ graceful: false });
  } finally {
    await pool.end();
  }
}

/** Puts jobs into the queue in the transaction `tx`: they are there when it commits, and never were when it does not. */
export async function insertJobs(tx: Transaction, jobs: PgBoss.JobInsert[]): Promise<void> {
  const db = {
    executeSql: async (text: string, values: unknown[]) => {
      await tx.$executeRawUnsafe(text, ...values);
      return { rows: [] };
    },
  };
  await new PgBoss({ db }).insert(jobs, { db });
}

/**
 * After a restore, in its transaction: asks for what was waiting when the backup was made (captures that nothing came of yet, copies an
 * archive was asked for), since the queue itself is in no backup.
 */
export async function askForUnfinished(pool: pg.Pool): Promise<void> {
  const { rows: sources } = await pool.query<{ id: string }>(
    `SELECT s.id FROM "Source" s WHERE s."captureAskedAt" IS NOT NULL
       AND NOT EXISTS (SELECT FROM "Snapshot" n WHERE n."sourceId" = s.id AND n."capturedAt" >= s."captureAskedAt")`,
  );
  const { rows: copies } = await pool.query<{ id: string }>(`SELECT id FROM "ArchiveCopy" WHERE state = 'waiting'`);
  const jobs: Job[] = [
    ...sources.map(({ id }): Job => ({ name: "capture_source", data: { sourceId: id } })),
    ...copies.map(({ id }): Job => ({ name: "archive_source", data: { copyId: id } })),
  ];
  if (jobs.length === 0) return;
  const db = { executeSql: (text: string, values: unknown[]) => pool.query(text, values) };
  await new PgBoss({ db }).insert(
    jobs.map((job) => ({ name: job.name, data: job.data, singletonKey: jobSubject(job) })),
    { db },
  );
}
