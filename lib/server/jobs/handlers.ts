import { z } from "zod";
import type { JobName } from "@/lib/core/jobs/job";
import { archiveSourceJob } from "@/lib/operations/archive-source-job";
import { captureSourceJob } from "@/lib/operations/capture-source";
import { checkLinkJob } from "@/lib/operations/check-link";
import type { Context } from "@/lib/operations/context";
import { findDueJob } from "@/lib/operations/find-due";
import { watchArticle } from "@/lib/operations/watch-article";
import { Identifier } from "@/lib/schemas/article";
import { backUpJob } from "../backup/back-up-job";
import { serverEnv } from "../env";

/** Does one job. It may be run again after it was done, or half done: what it finds in the database says what is left to do. */
type RunJob = (context: Context, data: unknown) => Promise<void>;

/** A handler whose payload is what `schema` says; any other is a failure of the job. */
const handle =
  <Data>(schema: z.ZodType<Data>, run: (context: Context, data: Data) => Promise<void>): RunJob =>
  (context, data) =>
    run(context, schema.parse(data));

const ArchiveData = z.strictObject({
  copyId: Identifier,
  lookUp: z.literal(true).optional(),
  savingId: z.string().max(500).optional(),
});

/** What runs each job. */
export const HANDLERS: Readonly<Record<JobName, RunJob>> = {
  capture_source: handle(z.strictObject({ sourceId: Identifier }), captureSourceJob),
  check_link: handle(z.strictObject({ sourceId: Identifier }), checkLinkJob),
  archive_source: handle(ArchiveData, archiveSourceJob),
  watch_article: handle(z.strictObject({ articleId: Identifier }), watchArticle),
  back_up: handle(z.strictObject({}), ({ now }) => backUpJob(serverEnv(), now)),
  find_due: handle(z.strictObject({}), findDueJob),
};
